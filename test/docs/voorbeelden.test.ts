import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/leerid.js';

const SCRIPT = join(ROOT, 'docs/voorbeelden/leerid-nacht.sh');
const HEADER = 'Instellingsnummer;Stamnummer;Voornaam;Naam;Administratieve groep;Uitschrijvingsdatum';
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => `034512;${index};An${index};Maes;4de leerjaar;31/08/2036`);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leerid-nacht-'));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const command = (name: string, body: string) => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  command('leerid', `exec "${process.execPath}" "${join(ROOT, 'bin/leerid.js')}" "$@"`);
  // A mailer that keeps what it is given.
  command('mail', `{ echo "$@"; cat; } >> "${join(folder, 'mail.txt')}"`);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** One night; the list has so many pupils. */
function night(count: number): { code: number | null; output: string; mail: string } {
  writeFileSync(join(folder, 'lijst.csv'), [HEADER, ...rows(count), ''].join('\n'));
  rmSync(join(folder, 'mail.txt'), { force: true });
  const { status, stdout, stderr } = spawnSync('sh', [SCRIPT], {
    encoding: 'utf8',
    env: {
      PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
      LEERID_DB: join(folder, 'leerid.db'),
      LIJST: join(folder, 'lijst.csv'),
      WERKMAP: join(folder, 'werk'),
      VEILIG: join(folder, 'veilig'),
      AAN: 'an@school.example',
    },
  });
  const mail = join(folder, 'mail.txt');
  return { code: status, output: stdout + stderr, mail: existsSync(mail) ? readFileSync(mail, 'utf8') : '' };
}

const safe = () => readdirSync(join(folder, 'veilig'));

test('the example for the night: accounts for who is new, the ZIP in a safe folder, a notice without it', () => {
  const first = night(20);
  expect([first.code, first.output]).toEqual([0, '']);
  expect(safe()).toHaveLength(1);
  expect(readdirSync(join(folder, 'werk'))).toEqual([]);
  expect(first.mail).toContain('an@school.example');
  expect(first.mail).toContain("nieuwe LeerID's");
  expect(first.mail.length).toBeLessThan(500);
  const zip = join(folder, 'veilig', safe()[0] ?? '');
  expect(execFileSync('unzip', ['-t', zip], { encoding: 'utf8' })).toContain('No errors');

  // Nothing to do: nothing said, nothing mailed.
  expect(night(20)).toEqual({ code: 0, output: '', mail: '' });

  // One pupil more; then half a list, which the brake stops.
  expect(night(21).mail).toContain('nieuwe kaartjes');
  expect(safe()).toHaveLength(2);
  const half = night(10);
  expect(half.code).toBe(1);
  expect(half.mail).toContain('leerid import vraagt aandacht');
  expect(half.mail).toContain('11 van de 21 leerlingen');
  expect(safe()).toHaveLength(2);
});

test('the example is sound shell', () => {
  expect(spawnSync('sh', ['-n', SCRIPT], { encoding: 'utf8' }).stderr).toBe('');
});
