import { switchSchema } from '#src/cli/json/switch-schema.js';
import { studentPageSchema } from '#src/cli/json/student-schema.js';
import { checkJson } from '../support/check-json.js';
import { Workplace } from '../support/leerid.js';
import { runOnTerminal } from '../support/pty.js';

const PUPIL = ['--stamnummer', '81606'];

describe('leerid deactivate and activate', () => {
  const workplace = new Workplace();
  const status = () => checkJson(workplace.run('show', ...PUPIL, '--json'), studentPageSchema).status;
  beforeAll(() => {
    workplace.importFixture();
  });
  afterAll(() => {
    workplace.remove();
  });

  test('on a terminal: who, why, and a question', async () => {
    const no = await runOnTerminal(
      workplace,
      ['deactivate', ...PUPIL],
      [
        ['Reden', 'verhuisd\r'],
        ['(j/N)', '\r'],
      ],
    );
    expect(no.code).toBe(0);
    expect(no.screen).toContain('Er is niets gewijzigd.');
    expect(status()).toBe('actief');
    const yes = await runOnTerminal(
      workplace,
      ['deactivate', ...PUPIL],
      [
        ['Reden', 'verhuisd\r'],
        ['(j/N)', 'j\r'],
      ],
    );
    expect(yes.screen).toMatch(/Luna Bosmans \(81606\) +luna\.bosmans +31\/08\/2036/);
    expect(yes.screen).toContain('1 LeerID is inactief gemaakt.');
    expect(status()).toBe('inactief');
    const again = await runOnTerminal(workplace, ['deactivate', ...PUPIL], []);
    expect(again.screen).toContain('Niets te doen.\n1 LeerID was al inactief.');
    const escaped = await runOnTerminal(workplace, ['activate', ...PUPIL], [['Reden', '\u001B']]);
    expect(escaped.screen).toContain('Er is niets gewijzigd.');
  });

  test('without one: --yes, as JSON', () => {
    const dry = checkJson(workplace.run('activate', ...PUPIL, '--dry-run', '--json'), switchSchema);
    expect(dry).toMatchObject({ proef: true, aantal: 1, reden: null });
    expect(status()).toBe('inactief');
    const done = workplace.run('activate', ...PUPIL, '--reden', ' terug \n van weg', '--yes', '--json');
    expect(checkJson(done, switchSchema)).toMatchObject({
      proef: false,
      aantal: 1,
      reden: 'terug van weg',
      leerlingen: [{ stamnummer: '81606', gebruikersnaam: 'luna.bosmans', status: 'actief' }],
    });
    expect(status()).toBe('actief');
  });

  test.each([
    [PUPIL, 2, 'zonder terminal'],
    [['--yes'], 2, 'zonder filter'],
    [['--yes', '--reden', 'x'.repeat(201), ...PUPIL], 2, 'hoogstens 200'],
    [['--yes', '--stamnummer', '000'], 1, 'stamnummer 000'],
  ])('deactivate %j is refused', (args, code, text) => {
    const before = workplace.storeHash();
    const outcome = workplace.run('deactivate', ...args);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toContain(text);
    expect(workplace.storeHash()).toBe(before);
  });
});
