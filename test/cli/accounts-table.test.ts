import { formatAccounts } from '#src/cli/accounts-table.js';
import type { PlannedAccount } from '#src/domain/credentials.js';
import { makeStudent, planFor } from '../support/store-samples.js';

const WORD: PlannedAccount = planFor(makeStudent(), 'ivica.cauberghs');
const PICTURES: PlannedAccount = {
  ...planFor(
    makeStudent({ stamnummer: '55602', firstName: 'Borel', lastName: 'Daelemans' }),
    'borel.daelemans',
  ),
  password: { kind: 'afbeeldingen', positions: [20, 14, 4, 3, 14, 8, 20, 9] },
};

function lines(accounts: readonly PlannedAccount[], width: number | null, passwords = true): string[] {
  return formatAccounts(accounts, { width, unicode: true }, passwords).split('\n');
}

test('a password in words stands in its row, one in pictures below it', () => {
  expect(lines([WORD, PICTURES], 80)).toEqual([
    'Naam + stamnummer        Gebruikersnaam   Wachtwoord',
    '───────────────────────  ───────────────  ─────────────',
    'Ivica Cauberghs (945)    ivica.cauberghs  29ban9',
    'Borel Daelemans (55602)  borel.daelemans  afbeeldingen:',
    '  🐳 walvis  🤐 rits  🥚 ei  🍌 banaan  🚀 raket  🛷 slee  🍁 blad  🎩 hoge hoed',
  ]);
});

test('pictures alone need no column', () => {
  expect(lines([PICTURES], 80).slice(0, 3)).toEqual([
    'Naam + stamnummer        Gebruikersnaam',
    '───────────────────────  ───────────────',
    'Borel Daelemans (55602)  borel.daelemans',
  ]);
});

test('in a pipe the names of the pictures, where they were asked for', () => {
  expect(lines([PICTURES], null).at(-1)).toMatch(
    /^Borel Daelemans \(55602\) {2}borel\.daelemans {2}walvis, rits, .*$/,
  );
  expect(lines([PICTURES], null, false).at(-1)).toBe('Borel Daelemans (55602)  borel.daelemans');
});

test('where the table would cut a password, each account stands on its own', () => {
  expect(lines([WORD, PICTURES], 40)).toEqual([
    'Ivica Cauberghs (945)',
    '  Gebruikersnaam  ivica.cauberghs',
    '  Wachtwoord      29ban9',
    'Borel Daelemans (55602)',
    '  Gebruikersnaam  borel.daelemans',
    '  🐳 walvis  🤐 rits       🥚 ei',
    '  🍌 banaan  🚀 raket      🛷 slee',
    '  🍁 blad    🎩 hoge hoed',
  ]);
  const long = { ...WORD, username: 'wolfeschlegelsteinhausen.'.repeat(2) };
  const narrow = lines([long], 40).join('\n');
  expect(narrow.replace(/\s/g, '')).toContain(long.username);
  expect(narrow).toContain('29ban9');
  for (const line of narrow.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
});
