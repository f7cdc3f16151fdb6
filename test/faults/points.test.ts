import { findPoints, hitPoint, injection } from './points.js';
import { parseTrace } from './system-calls.js';

const TRACE = `execve("/usr/bin/node", ["node"], 0x7 /* 9 vars */) = 0
openat(AT_FDCWD</w/uit>, "/usr/lib/x.js", O_RDONLY|O_CLOEXEC) = 20</usr/lib/x.js>
openat(AT_FDCWD</w/uit>, "/w/gegevens/leerid.db.spool/18e9e3f0ac51e133.zip", O_WRONLY|O_CREAT|O_EXCL, 0600) = 20</w/gegevens/leerid.db.spool/18e9e3f0ac51e133.zip>
pwrite64(20</w/gegevens/leerid.db.spool/18e9e3f0ac51e133.zip>, "PK)\\3 = 1"..., 59, 0) = 59
write(5<pipe:[10228]>, "*", 1)          = 1
pwrite64(20</w/gegevens/leerid.db.spool/18e9e3f0ac51e133.zip>, "x", 1, 59) = -1 EIO (Input/output error) (INJECTED)
link("/w/uit/.18e9e3f0ac51e133.part", "/w/uit/leerid-20261126-0935-945.zip") = ?
`;
const calls = parseTrace(TRACE);
const points = findPoints(calls, '/w');
const [opened, , written, linked] = points;

test('points are the changes in the workplace, by names that are the same in each run', () => {
  expect(points.map(({ key, count }) => `${key} = ${count}`)).toEqual([
    'openat gegevens/leerid.db.spool/REEKS.zip 1 = 2',
    'pwrite64 gegevens/leerid.db.spool/REEKS.zip 1 = 1',
    'pwrite64 gegevens/leerid.db.spool/REEKS.zip 2 = 2',
    'link uit/.REEKS.part -> uit/leerid-TIJD-945.zip 1 = 1',
  ]);
});

test('a fault that lasts is in every call that follows, but not in those that Node.js needs too', () => {
  if (written === undefined || opened === undefined) throw new Error('no points');
  expect(injection(written, 'EIO', 0, [])).toEqual(['-e', 'inject=pwrite64:error=EIO:when=2']);
  expect(injection(written, 'EIO+', 0, [])).toEqual(
    expect.arrayContaining(['inject=pwrite64:error=EIO:when=2+', 'inject=fsync:error=EIO:when=1+']),
  );
  const lasting = injection(opened, 'EROFS+', 0, []).filter((option) => /openat|:write/.test(option));
  expect(lasting).toEqual(['inject=openat:error=EROFS:when=2']);
});

test('what a disk always refuses it refuses before and after a fault too', () => {
  if (written === undefined) throw new Error('no points');
  const disk = ['-e', 'inject=link:error=EPERM'];
  const options = injection(written, 'ENOSPC+', 0, disk).filter((option) => option.includes('link:'));
  expect(options).toEqual(['inject=link:error=EPERM', expect.stringMatching(/^inject=unlink:error=ENOSPC/)]);
});

test('it is seen whether a fault met its point', () => {
  if (written === undefined || opened === undefined || linked === undefined) throw new Error('no points');
  expect(hitPoint(calls, written, 0, '/w')).toBe(written.key);
  expect(hitPoint(calls, linked, 0, '/w')).toBe(linked.key);
  expect(hitPoint(calls, opened, 0, '/w')).toBeNull();
  expect(hitPoint(calls, written, 1, '/w')).toBeNull();
});
