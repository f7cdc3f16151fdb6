import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSchema } from '#src/cli/json/check-schema.js';
import { historySchema } from '#src/cli/json/event-schema.js';
import { atClock } from '../support/at-clock.js';
import { checkJson } from '../support/check-json.js';
import { Workplace } from '../support/leerid.js';

const LIST = [
  'Stamnummer;Voornaam;Naam;Administratieve groep;Uitschrijvingsdatum',
  '1;Emma;Goossens;4de leerjaar;29/02/2028',
  '2;Ruben;Segers;4de leerjaar;31/08/2028',
  '3;Noor;Adams;4de leerjaar;31/08/2036',
].join('\n');
const EXCEL = ['--documenten', 'excel', '--yes'];

describe('what the clock shows', () => {
  let workplace: Workplace;
  const at = (moment: string, ...args: string[]) => workplace.runWith(atClock(moment), ...args);
  const make = (command: string, pupil: string) => [command, '--stamnummer', pupil, ...EXCEL];
  const check = () => checkJson(workplace.run('check', '--wachtwoorden', '--json'), checkSchema);
  beforeEach(() => {
    workplace = new Workplace();
    writeFileSync(join(workplace.folder, 'lijst.csv'), LIST);
    const { code, stderr } = at('2026-09-01T08:00:00Z', 'import', 'lijst.csv');
    if (code !== 0) throw new Error(stderr);
  });
  afterEach(() => {
    workplace.remove();
  });

  test('29 February is a day like any other, and the last of an enrolment that ends on it', () => {
    expect(at('2028-02-29T22:30:00Z', ...make('create', '1')).code).toBe(0);
    expect(workplace.zips()).toEqual(['leerid-20280229-2330-1.zip']);
    const after = at('2028-02-29T23:30:00Z', 'show', '--stamnummer', '1');
    expect(after.stdout).toContain('De inschrijving eindigde op 29 februari 2028');
    expect(at('2028-02-29T23:30:00Z', ...make('reset', '1')).code).toBe(1);
    expect(at('2028-02-29T12:00:00Z', 'list', '--stamnummer', '1').stdout).toMatch(/\bActief\b/);
  });

  test.each(['UTC', 'America/New_York', 'Pacific/Kiritimati'])(
    'the day ends at midnight in Brussels, also on a computer in %s',
    (zone) => {
      const create = (moment: string) =>
        workplace.runWith({ ...atClock(moment), TZ: zone }, ...make('create', '2'));
      const late = create('2028-08-31T22:00:00Z');
      expect(late.code).toBe(1);
      expect(late.stderr).toContain('niet meer ingeschreven');
      expect(create('2028-08-31T21:59:00Z').code).toBe(0);
      expect(workplace.zips()).toEqual(['leerid-20280831-2359-2.zip']);
    },
  );

  test('the hour that comes twice: no ZIP overwrites another, and both passwords are known', () => {
    expect(at('2026-10-25T00:30:10Z', ...make('bulk', '3')).code).toBe(0);
    const first = readFileSync(join(workplace.folder, 'leerid-20261025-0230-3.zip'));
    expect(at('2026-10-25T01:30:20Z', ...make('reset', '3')).code).toBe(0);
    expect(workplace.zips()).toEqual(['leerid-20261025-0230-3-2.zip', 'leerid-20261025-0230-3.zip']);
    expect(readFileSync(join(workplace.folder, 'leerid-20261025-0230-3.zip')).equals(first)).toBe(true);
    expect(check()).toMatchObject({ inOrde: true, zips: { heel: 2 }, wachtwoorden: { juist: 1 } });
  });

  test('the hour that is not there', () => {
    expect(at('2027-03-28T00:59:50Z', ...make('create', '2')).code).toBe(0);
    expect(at('2027-03-28T01:00:10Z', ...make('create', '3')).code).toBe(0);
    expect(workplace.zips()).toEqual(['leerid-20270328-0159-2.zip', 'leerid-20270328-0300-3.zip']);
  });

  test.each([
    ['a day', '2026-11-01T09:00:00Z', '2026-11-01'],
    ['to before this program was', '1970-01-01T00:00:10Z', '1970-01-01'],
  ])('a clock that jumps back %s between two runs: the last password counts', (_what, moment, day) => {
    const name = (start: string) => `leerid-${start}-3.zip`;
    expect(at('2026-11-02T09:00:00Z', ...make('bulk', '3')).code).toBe(0);
    const jumped = at(moment, ...make('reset', '3'));
    expect(jumped.code).toBe(0);
    expect(jumped.stderr).not.toContain('leerid: ');
    const hour = moment.startsWith('1970') ? '0100' : '1000';
    expect(workplace.zips().sort()).toEqual(
      [name('20261102-1000'), name(`${day.replaceAll('-', '')}-${hour}`)].sort(),
    );
    expect(check()).toMatchObject({ inOrde: true, zips: { heel: 2 }, wachtwoorden: { juist: 1 } });
    expect(at(moment, 'import', 'lijst.csv').code).toBe(0);
    const events = checkJson(workplace.run('history', '--stamnummer', '3', '--json'), historySchema);
    expect(events).toHaveLength(3);
    expect(at(moment, ...make('bulk', '3')).stdout).toContain('Niets te doen');
  });

  test('a clock that jumps while a bulk is at work', () => {
    for (const minutes of [-600, 600]) {
      const outcome = workplace.runWith(
        atClock('2026-11-02T09:00:00Z', minutes),
        ...make(minutes < 0 ? 'bulk' : 'reset', '3'),
      );
      expect(outcome.code).toBe(0);
    }
    expect(check()).toMatchObject({ inOrde: true, zips: { heel: 2 }, wachtwoorden: { juist: 1 } });
  });
});
