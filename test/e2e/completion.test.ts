import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workplace } from '../support/leerid.js';
import { completeInShell, type InteractiveShell } from '../support/shells.js';

const GROUP = '1e lj 3e gr Wetenschappen-wiskunde ASO';
const LIST = `Stamnummer;Voornaam;Naam;Administratieve groep;Klas;Onderwijsniveau
945;Ivica;Cauberghs;${GROUP};5WeWiA;Secundair onderwijs
946;Noor;Peeters;1e lj 3e gr Economie ASO;5EcA;Secundair onderwijs
947;Noor;Peeters;$(touch gelukt);"Bob's ""klas""";Secundair onderwijs
948;Noor;Peeters;\`touch gelukt\` x;~thuis;Secundair onderwijs
949;Noor;Peeters;Onthaal: x=y & (OKAN);Kl!as;Secundair onderwijs
`;

/** What is typed, and the words after `leerid` that the shell then has. */
const LINES: readonly (readonly [typed: string, words: readonly string[]])[] = [
  ['leerid li\t', ['list']],
  ['leerid list --gro\t', ['list', '--groep']],
  ['leerid list --groep 1e\\ lj\\ 3e\\ gr\\ W\t', ['list', '--groep', GROUP]],
  ['leerid list --groep "1e l\tW\t', ['list', '--groep', GROUP]],
  ["leerid list --groep '1e lj 3e gr W\t", ['list', '--groep', GROUP]],
  ['leerid list --groep=1e\\ lj\\ 3e\\ gr\\ W\t', ['list', `--groep=${GROUP}`]],
  ['leerid list --groep \\$\t', ['list', '--groep', '$(touch gelukt)']],
  ["leerid list --groep '`\t", ['list', '--groep', '`touch gelukt` x']],
  ['leerid list --groep Onthaal:\\ x=\t', ['list', '--groep', 'Onthaal: x=y & (OKAN)']],
  ['leerid list --klas Bob\t', ['list', '--klas', 'Bob\'s "klas"']],
  ['leerid list --klas "Bob\t', ['list', '--klas', 'Bob\'s "klas"']],
  ["leerid list --klas 'Bob\t", ['list', '--klas', 'Bob\'s "klas"']],
  ['leerid list --klas Kl\t', ['list', '--klas', 'Kl!as']],
  ['leerid list --klas "Kl\t', ['list', '--klas', 'Kl!as']],
  ['leerid list --klas 5wewia\t', ['list', '--klas', '5WeWiA']],
  [`leerid show --stamnummer 945\t`, ['show', '--stamnummer', '945']],
  ['leerid list --db leeg.db --groep 1\t', ['list', '--db', 'leeg.db', '--groep', '1']],
  ['leerid import een\\ l\t', ['import', 'een lijst.csv']],
  ['leerid import --voorbeeld een\\ l\t', ['import', '--voorbeeld', 'een lijst.csv']],
  ['leerid import "een l\t', ['import', 'een lijst.csv']],
  ['leerid list --db=een\\ l\t', ['list', '--db=een lijst.csv']],
  ['leerid create --output lege\t', ['create', '--output', 'lege map']],
  ['leerid help afd\t', ['help', 'afdrukken']],
];

const workplace = new Workplace();
beforeAll(() => {
  writeFileSync(join(workplace.folder, 'een lijst.csv'), LIST);
  mkdirSync(join(workplace.folder, 'lege map'));
  const { code, stderr } = workplace.run('import', 'een lijst.csv');
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => {
  workplace.remove();
});

test.each<InteractiveShell>(['bash', 'zsh', 'fish'])(
  'in a real %s, values with spaces, quotes and worse',
  async (shell) => {
    const before = workplace.storeHash();
    const found = await completeInShell(
      shell,
      workplace,
      LINES.map(([typed]) => typed),
    );
    // zsh takes the slash behind a folder away again.
    expect(found.map((words) => words.map((word) => word.replace(/\/$/, '')))).toEqual(
      LINES.map(([, words]) => ['leerid', ...words]),
    );
    expect(existsSync(join(workplace.folder, 'gelukt'))).toBe(false);
    expect(workplace.storeHash()).toBe(before);
  },
);

test.each(['bash', 'zsh', 'fish'])('%s can read its script', (shell) => {
  const { code, stdout } = workplace.run('completion', shell);
  expect(code).toBe(0);
  const script = join(workplace.folder, `leerid.${shell}`);
  writeFileSync(script, stdout);
  const { status, stderr } = spawnSync(shell, ['-n', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('the script for PowerShell escapes the escape character too', () => {
  const { code, stdout } = workplace.run('completion', 'powershell');
  expect(code).toBe(0);
  expect(stdout).toContain("Register-ArgumentCompleter -CommandName 'leerid'");
  const filters = [...stdout.matchAll(/^\s*filter __leerid_escapeStringWithSpecialChars/gm)];
  expect(filters).toHaveLength(2);
  expect(stdout.slice(filters[1]?.index)).toMatch(/\[[^\]]*`[^\]]*\]/);
});

test('without a shell it explains how, for each; another shell is refused with the nearest', () => {
  const alone = workplace.run('completion');
  expect(alone).toMatchObject({ code: 0, stderr: '' });
  for (const shell of ['bash', 'zsh', 'fish', 'powershell'])
    expect(alone.stdout).toContain(`leerid completion ${shell}`);
  const wrong = workplace.run('completion', 'fisj');
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toContain('leerid completion bash');
  expect(wrong.stderr).toMatch(
    /leerid: geen shell "fisj"; bedoelde je fish\? \(kies uit bash, zsh, fish, powershell\)\n$/,
  );
});

test('a shell that asks gets its answer and nothing else', () => {
  expect(workplace.run('complete', '--', 'list', '--groep', '1e lj 3e gr W')).toEqual({
    code: 0,
    stdout: `${GROUP}\t1 leerling\n:36\n`,
    stderr: '',
  });
  expect(workplace.run('complete', '--')).toMatchObject({ code: 0, stderr: '' });
});
