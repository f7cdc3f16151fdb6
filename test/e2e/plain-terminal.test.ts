import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workplace } from '../support/leerid.js';
import { runOnTerminal } from '../support/pty.js';

const QUESTION = 'Bewaren en afdrukken? (j/N)';
const [CTRL_C, CTRL_D] = ['\u0003', '\u0004'];
const DUMB = { env: { TERM: 'dumb' } };
const BULK = ['bulk', '--groep', '4de leerjaar', '--wachtwoordtype', 'afbeeldingen'];

describe('on a terminal on which nothing can be drawn', () => {
  const workplace = new Workplace();
  beforeAll(() => {
    workplace.importFixture();
  });
  afterAll(() => {
    workplace.remove();
  });

  test.each([
    ['no', 'n\r', 0, 'Er is niets gewijzigd.'],
    ['Enter alone', '\r', 0, 'Er is niets gewijzigd.'],
    ['Ctrl-C', CTRL_C, 130, 'onderbroken; er is niets gewijzigd'],
    ['Ctrl-D', CTRL_D, 130, 'onderbroken; er is niets gewijzigd'],
  ])('%s at the question changes nothing', async (_, typed, exit, text) => {
    const before = workplace.storeHash();
    const { code, raw } = await runOnTerminal(workplace, BULK, [[QUESTION, typed]], DUMB);
    expect(code).toBe(exit);
    expect(raw).toContain(text);
    expect(workplace.storeHash()).toBe(before);
  });

  test('an answer that is none is asked again; yes makes the accounts, with names for pictures and not one code', async () => {
    const answers = [
      [QUESTION, 'wat\r'],
      ['Antwoord met j', 'j\r'],
    ] as const;
    const { code, raw } = await runOnTerminal(workplace, BULK, answers, DUMB);
    expect(code).toBe(0);
    expect(raw).toContain("LeerID's zijn aangemaakt");
    expect(raw).toMatch(/\n {2}\p{L}+(?: \p{L}+)*, +\p{L}+/u);
    expect(raw).not.toMatch(/\u001B|\p{Emoji_Presentation}|[─…█]/u);
    expect(raw).toMatch(/^-+ {2}-+/m);
  });

  test('which account, by a number', async () => {
    const path = join(workplace.folder, 'onduidelijk.csv');
    writeFileSync(path, 'Stamnummer;Voornaam;Naam;Administratieve groep\n1;An;Peeters;1ste leerjaar A\n');
    workplace.run('import', path, '--instelling', '111111');
    const answers = [
      ['(1, 2 of 3):', '4\r'],
      ['van 1 tot 3', '2\r'],
      [QUESTION, 'j\r'],
    ] as const;
    const { code, raw } = await runOnTerminal(workplace, ['bulk', '--zoek', 'peeters an'], answers, DUMB);
    expect(code).toBe(0);
    expect(raw).toContain('Nieuwe gevorderde');
  });

  test('a locale without UTF-8 is taken at its word', async () => {
    const { raw } = await runOnTerminal(workplace, ['groups'], [], { env: { LC_ALL: 'C' }, columns: 40 });
    expect(raw).toMatch(/^-+(?: {2}-+)+\r$/m);
    expect(raw).toContain('...');
    expect(raw).not.toMatch(/[─…]/);
  });
});
