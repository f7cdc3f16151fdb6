import { Workplace } from '../support/leerid.js';
import { readWorkbook } from '../support/read-workbook.js';

describe('--debug', () => {
  const workplace = new Workplace();
  beforeAll(() => {
    workplace.importFixture();
  });
  afterAll(() => {
    workplace.remove();
  });

  test('tells the circumstances and how long each stage took, on stderr, and no password', () => {
    const bulk = ['bulk', '--groep', '1e lj 3e gr', '--yes', '--debug', '--toon-wachtwoorden', '--quiet'];
    const { code, stderr } = workplace.run(...bulk);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^\[debug\] leerid \d+\.\d+\.\d+, Node\.js \d+\.\d+\.\d+, \w+ \w+\n/);
    expect(stderr).toContain(`[debug] voorkeuren: db=${workplace.store} (omgeving (LEERID_DB)), `);
    expect(stderr).toMatch(/\[debug\] opdracht bulk: .*yes=true/);
    expect(stderr).toMatch(
      /\[debug\] duur: Wachtwoorden beveiligen \d.* m?s, Documenten maken \d.* m?s, alles samen \d.* m?s\n$/,
    );
    const { rows } = readWorkbook(workplace.unzip(workplace.zips()[0] ?? '', 'leerid-accounts.xlsx'));
    expect(rows).toHaveLength(15);
    for (const row of rows.slice(1)) expect(stderr).not.toContain(row[5] ?? '?');
    expect(stderr).not.toMatch(/Cauberghs|ivica|1e lj/);
  });

  test('at an error also where it arose, and the message stays', () => {
    const { code, stderr, stdout } = workplace.run('list', '--groep', 'onbestaand', '--debug');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /\nleerid: geen leerling in administratieve groep "onbestaand"; .*\nLeeridError: group-unknown\n {4}at /,
    );
  });

  test('an address with a password in it is told without', () => {
    const url = 'https://an:geheim42@school.be/';
    const { code, stderr } = workplace.run(
      'create',
      '--stamnummer',
      '5695',
      '--yes',
      '--url',
      url,
      '--debug',
    );
    expect(code).toBe(2);
    expect(stderr).not.toContain('geheim42');
    const set = workplace.runWith({ LEERID_URL: url }, 'create', '--stamnummer', '5695', '--yes', '--debug');
    expect(set.stderr).toContain('//***@school.be');
    expect(set.stderr).not.toContain('geheim42');
  });

  test('nothing of it without the option', () => {
    expect(workplace.run('groups').stderr).toBe('');
  });
});
