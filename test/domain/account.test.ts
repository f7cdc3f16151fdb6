import { accountStatus, type AccountStatus } from '#src/domain/account.js';
import { allowedPasswordKinds, passwordSecret } from '#src/domain/credentials.js';
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
