import type { DiskChange } from './disk-changes.js';
import { powerLosses } from './disk-model.js';

const BEFORE = new Map([
  ['uit', null],
  ['uit/oud', Buffer.from('oud')],
]);
const write = (path: string, text: string, at = 0): DiskChange => ({
  kind: 'write',
  path,
  at,
  bytes: Buffer.from(text),
});

/** For each state its name, and the files with what is in them. */
function states(...changes: DiskChange[]): Record<string, Record<string, string>> {
  return Object.fromEntries(
    [...powerLosses(BEFORE, changes)].map(({ name, tree }) => [
      name,
      Object.fromEntries(
        [...tree].flatMap(([path, bytes]) => (bytes === null ? [] : [[path.slice(4), bytes.toString()]])),
      ),
    ]),
  );
}

const lastState = (...changes: DiskChange[]) => Object.values(states(...changes)).at(-1);

test('a file whose folder was not synced is lost with its name', () => {
  const found = states(
    { kind: 'create', path: 'uit/a' },
    write('uit/a', 'abc'),
    { kind: 'sync', path: 'uit/a' },
    { kind: 'sync', path: 'uit' },
  );
  expect(found).toEqual({
    'na 1 verloren alles': { oud: 'oud' },
    'na 2 verloren alleen 2': { oud: 'oud', a: '' },
    'na 4 verloren alles': { oud: 'oud', a: 'abc' },
  });
});

test('a file that was not synced has its name and not its bytes, or a hole in them', () => {
  const made: DiskChange[] = [
    { kind: 'create', path: 'uit/a' },
    { kind: 'sync', path: 'uit' },
    write('uit/a', 'ab'),
    write('uit/a', 'cd', 2),
  ];
  expect(Object.values(states(...made))).toEqual([
    { oud: 'oud' },
    { oud: 'oud', a: '' },
    { oud: 'oud', a: '' },
    { oud: 'oud', a: '\0\0cd' },
    { oud: 'oud', a: 'ab' },
  ]);
});

test('a name that was removed or given, and not synced, is as it was', () => {
  expect(lastState({ kind: 'unlink', path: 'uit/oud' })).toEqual({ oud: 'oud' });
  expect(lastState({ kind: 'rename', from: 'uit/oud', to: 'uit/nieuw' })).toEqual({ oud: 'oud' });
  expect(lastState({ kind: 'link', from: 'uit/oud', to: 'uit/nieuw' })).toEqual({ oud: 'oud' });
  expect(
    lastState({ kind: 'rename', from: 'uit/oud', to: 'uit/nieuw' }, { kind: 'sync', path: 'uit' }),
  ).toEqual({
    nieuw: 'oud',
  });
});

test('what was written under another name of the same file is there under both', () => {
  expect(
    lastState(
      { kind: 'link', from: 'uit/oud', to: 'uit/nieuw' },
      write('uit/nieuw', 'NEW'),
      { kind: 'sync', path: 'uit/oud' },
      { kind: 'sync', path: 'uit' },
    ),
  ).toEqual({ oud: 'NEW', nieuw: 'NEW' });
});

test('a folder that is lost takes all with it', () => {
  expect(
    lastState(
      { kind: 'mkdir', path: 'uit/map' },
      { kind: 'create', path: 'uit/map/a' },
      { kind: 'sync', path: 'uit/map/a' },
      { kind: 'sync', path: 'uit/map' },
    ),
  ).toEqual({ oud: 'oud' });
});

test('a file that was cut and not synced is as long as it was', () => {
  const cut: DiskChange = { kind: 'truncate', path: 'uit/oud', size: 1 };
  expect(lastState(cut)).toEqual({ oud: 'oud' });
  expect(lastState(cut, { kind: 'sync', path: 'uit/oud' })).toEqual({ oud: 'o' });
});

test('with each sync as the moment only what that makes durable is lost', () => {
  const changes: DiskChange[] = [
    write('uit/oud', 'a'),
    write('uit/oud', 'b', 1),
    { kind: 'sync', path: 'uit/oud' },
  ];
  expect([...powerLosses(BEFORE, changes, 'each sync')].map(({ name }) => name)).toEqual([
    'na 2 verloren alles',
    'na 2 verloren alleen 1',
    'na 2 verloren alleen 2',
    'na 3 verloren alles',
  ]);
});
