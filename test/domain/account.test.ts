import { accountStatus, type AccountStatus } from '#src/domain/account.js';
import { allowedPasswordKinds, passwordSecret } from '#src/domain/credentials.js';
import { todayInBrussels } from '#src/domain/day.js';
import { fullName, hasLeft, type Student } from '#src/domain/student.js';
import { makeAccount, makeStudent, TODAY } from '../support/store-samples.js';

const account = makeAccount();
const deactivated = makeAccount({ deactivatedAt: '2026-11-01T00:00:00.000Z' });
const CASES: readonly (readonly [parts: Partial<Student>, status: AccountStatus, left: boolean])[] = [
  [{}, 'geen-account', false],
  [{ enrolledUntil: '2026-11-22' }, 'geen-account', true],
  [{ account }, 'actief', false],
  [{ account, enrolledUntil: TODAY }, 'actief', false],
  [{ account, enrolledUntil: '2026-11-22' }, 'inactief', true],
  [{ account, leftOn: TODAY }, 'inactief', true],
  [{ account, leftOn: '2026-11-24' }, 'actief', false],
  [{ account, enrolledFrom: '2027-01-10' }, 'actief', false],
  [{ account: deactivated }, 'inactief', false],
  [{ account: deactivated, enrolledUntil: '2026-11-22' }, 'inactief', true],
];

test.each(CASES)('%j has status %s', (parts, status, left) => {
  const student = makeStudent(parts);
  expect(accountStatus(student, TODAY)).toBe(status);
  expect(hasLeft(student, TODAY)).toBe(left);
});

// Belgium is an hour before UTC in winter, two in summer; in 2027 the clock changes on 28 March and 31 October.
test.each([
  ['2027-08-31', '2027-08-31T21:59:59Z', 'actief'],
  ['2027-08-31', '2027-08-31T22:00:00Z', 'inactief'],
  ['2026-12-31', '2026-12-31T22:59:59Z', 'actief'],
  ['2026-12-31', '2026-12-31T23:00:00Z', 'inactief'],
  ['2027-03-27', '2027-03-27T22:59:59Z', 'actief'],
  ['2027-03-27', '2027-03-27T23:00:00Z', 'inactief'],
  ['2027-03-28', '2027-03-28T21:59:59Z', 'actief'],
  ['2027-03-28', '2027-03-28T22:00:00Z', 'inactief'],
  ['2027-10-30', '2027-10-30T21:59:59Z', 'actief'],
  ['2027-10-30', '2027-10-30T22:00:00Z', 'inactief'],
  ['2027-10-31', '2027-10-31T22:59:59Z', 'actief'],
  ['2027-10-31', '2027-10-31T23:00:00Z', 'inactief'],
])('enrolled until %s: at %s the account is %s', (enrolledUntil, instant, status) => {
  expect(accountStatus(makeStudent({ account, enrolledUntil }), todayInBrussels(new Date(instant)))).toBe(
    status,
  );
});

test.each([
  ['Ivica', 'Cauberghs', 'Ivica Cauberghs'],
  ['', 'Çelik', 'Çelik'],
])('%j and %j: %j', (firstName, lastName, name) => {
  expect(fullName({ firstName, lastName })).toBe(name);
});

test('what is hashed: the text in NFC, or eight two-digit positions in 23 bytes', () => {
  expect(passwordSecret({ kind: 'woord', text: '29ban9' })).toBe('29ban9');
  expect(passwordSecret({ kind: 'gevorderd', text: 'e\u0301tude' })).toBe('étude');
  const secret = passwordSecret({ kind: 'afbeeldingen', positions: [3, 17, 1, 24, 10, 9, 8, 12] });
  expect(secret).toBe('03-17-01-24-10-09-08-12');
  expect(Buffer.byteLength(secret)).toBe(23);
});

test('the administrator chooses the kind of a basis account only', () => {
  expect(allowedPasswordKinds('basis')).toEqual(['woord', 'afbeeldingen']);
  expect(allowedPasswordKinds('gevorderd')).toEqual(['gevorderd']);
});
