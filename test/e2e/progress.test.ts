import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workplace } from '../support/leerid.js';
import { runOnTerminal } from '../support/pty.js';
import { linesOnScreen } from '../support/replay-screen.js';

const CTRL_C = '\u0003';
const EVERYONE = ['bulk', '--alles', '--yes'];
const BAR = /[█░]|\d\/\d+ /;

describe('progress', () => {
  const workplace = new Workplace();
  beforeAll(() => {
    workplace.importFixture();
  });
  afterAll(() => {
    workplace.remove();
  });

  test.each([80, 40])('Ctrl-C in %i columns leaves no half bar behind', async (columns) => {
    const { code, raw } = await runOnTerminal(workplace, EVERYONE, [['/151', CTRL_C]], { columns });
    expect(code).toBe(130);
    const [notice = '', ...lines] = (await linesOnScreen(raw, columns)).join(' ').split('leerid: ');
    expect(lines).toEqual(['onderbroken; er is niets gewijzigd']);
    expect(notice).not.toMatch(BAR);
  });

  test('what is typed meanwhile does not leave a bar behind either', async () => {
    const { raw } = await runOnTerminal(workplace, EVERYONE, [
      ['/151', '\r'],
      ['/151', CTRL_C],
    ]);
    expect((await linesOnScreen(raw, 80)).filter((line) => BAR.test(line))).toEqual([]);
  });

  test('a big list shows rate and time while it is read and stored, and no trace afterwards', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, index) => `${index};Voornaam${index};Naam;1e lj 3e gr Wetenschappen-wiskunde ASO`,
    );
    const path = join(workplace.folder, 'groot.csv');
    writeFileSync(path, ['Stamnummer;Voornaam;Naam;Administratieve groep', ...rows].join('\n'));
    const { screen, raw } = await runOnTerminal(workplace, ['import', path, '--instelling', '111111'], []);
    expect(screen).toMatch(/Lijst lezen [█░]+ +\d+\/\d+ kB {2}\d+ kB\/s {2}nog \d+ s/);
    expect(screen).toMatch(/Leerlingen bewaren [█░]+ +\d+\/100000 {2}\d+\/s {2}nog \d+ s/);
    const lines = await linesOnScreen(raw, 80);
    expect(lines[0]).toBe('UTF-8, puntkomma, 100000 rijen');
    expect(lines.filter((line) => BAR.test(line))).toEqual([]);
  });

  test.each([
    ['--quiet', { args: ['--zoek', 'van', '--quiet'], env: {} }],
    ['TERM=dumb', { args: ['--zoek', 'en'], env: { TERM: 'dumb' } }],
  ])('none with %s', async (_, { args, env }) => {
    const { raw } = await runOnTerminal(workplace, [...EVERYONE, ...args], [], { env });
    expect(raw).toContain('zijn aangemaakt');
    expect(raw).not.toMatch(/beveiligen|Documenten|[█░]/);
  });

  test('none in a pipe', () => {
    const { stdout, stderr } = workplace.run(...EVERYONE, '--zoek', 'de');
    expect(stdout).toContain('zijn aangemaakt');
    expect(stderr).not.toMatch(/beveiligen|Documenten|\u001B/);
  });
});
