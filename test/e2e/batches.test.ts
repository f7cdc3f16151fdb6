import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Workplace } from '../support/leerid.js';
import { withFault } from '../support/strace.js';

const FULL_DISK = withFault('link', 'error=ENOSPC');

describe('leerid batches', () => {
  const workplace = new Workplace();
  /** The table's rows, each with the line below it. */
  const rows = () => {
    const [, , ...lines] = workplace.run('batches').stdout.trimEnd().split('\n');
    return lines;
  };
  const path = (name: string) => join(workplace.folder, name);
  beforeAll(() => {
    workplace.importFixture();
  });
  afterAll(() => {
    workplace.remove();
  });

  test('says that there are none', () => {
    expect(workplace.run('batches')).toEqual({
      code: 0,
      stdout: "Nog geen reeksen: hier zijn nog geen LeerID's aangemaakt.\n",
      stderr: '',
    });
  });

  test('a delivered batch, with the path of its ZIP, and whether it is still there', () => {
    workplace.run('bulk', '--groep', '1e lj 3e gr', '--yes');
    const [zip = ''] = workplace.zips();
    expect(rows()).toEqual([
      expect.stringMatching(/^\d\d\/\d\d\/\d{4} \d\d:\d\d {2}1e lj 3e gr +14 {2}afgeleverd +[0-9a-f]{16}$/),
      `  ${path(zip)}`,
    ]);
    rmSync(path(zip));
    expect(rows()[1]).toBe(`  niet meer op ${path(zip)}`);
  });

  test('one that waits comes first, and stderr says what to do', () => {
    const before = workplace.storeHash();
    workplace.runUnder([...FULL_DISK], 'create', '--stamnummer', '7720', '--yes');
    workplace.runUnder([...FULL_DISK], 'create', '--stamnummer', '55602', '--yes');
    expect(workplace.storeHash()).not.toBe(before);
    const [first = '', where = ''] = rows();
    expect(first).toMatch(/ 55602 +1 {2}wacht /);
    const [spooled = ''] = readdirSync(`${workplace.store}.spool`).filter((name) =>
      first.endsWith(name.slice(0, 16)),
    );
    expect(where).toBe(`  wacht in ${workplace.store}.spool/${spooled}`);
    const { stderr } = workplace.run('batches', '--quiet');
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).toContain('andere map met --output MAP');
  });

  test('one of which the ZIP is gone: first not found, then lost', () => {
    rmSync(`${workplace.store}.spool`, { recursive: true });
    expect(rows()[1]).toContain('niet gevonden');
    expect(workplace.run('batches').stderr).toContain(
      'zegt welke leerlingen een nieuw wachtwoord nodig hebben',
    );
    expect(workplace.run('bulk', '--groep', '1e lj 3e gr', '--yes').stderr).toContain('VERLOREN');
    expect(rows().slice(0, 2)).toEqual([expect.stringContaining('verloren'), '  de ZIP is weg']);
    expect(workplace.run('batches').stderr).toBe('');
  });
});
