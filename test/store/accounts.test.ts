import { countAccounts, passwordHash, usernameOwner } from '#src/store/accounts.js';
import { openStoreInMemory, type Store } from '#src/store/open-store.js';
import type { Student } from '#src/domain/student.js';
import { addAccount, addSchool, addStudents, readStudent } from '../support/store-samples.js';

let store: Store;
let one: Student;
let two: Student;
beforeEach(() => {
  store = openStoreInMemory();
  [one, two] = addStudents(store, addSchool(store), [{}, {}]) as [Student, Student];
});
afterEach(() => {
  store.close();
});

test('an account is stored and read back with its pupil', () => {
  addAccount(store, one.id, {
    username: 'Ivica.Cauberghs',
    type: 'gevorderd',
    passwordKind: 'gevorderd',
    mustChange: true,
  });
  expect(readStudent(store, one.id).account).toEqual({
    username: 'Ivica.Cauberghs',
    type: 'gevorderd',
    passwordKind: 'gevorderd',
    mustChange: true,
    createdAt: '2026-11-23T09:15:00.000Z',
    passwordSetAt: '2026-11-23T09:15:00.000Z',
    deactivatedAt: null,
    lastSignInAt: null,
    email: null,
  });
  expect(readStudent(store, two.id).account).toBeNull();
});

test('an account taken over from a list has no password, and does not count as made here', () => {
  addAccount(store, one.id, { passwordHash: null, passwordKind: null });
  expect(readStudent(store, one.id).account).toMatchObject({ passwordKind: null, passwordSetAt: null });
  expect(countAccounts(store)).toBe(0);
  expect(passwordHash(store, 'leerling1')).toBeNull();
  addAccount(store, two.id, { passwordHash: 'hash' });
  expect(countAccounts(store)).toBe(1);
  expect(passwordHash(store, 'LEERLING2')).toBe('hash');
  expect(passwordHash(store, 'nobody')).toBeNull();
});

test.each([
  ['ivica.cauberghs', 'IVICA.Cauberghs'],
  ['élise', 'ÉLISE'],
  ['élise', 'e\u0301lise'],
  ['Łukasz', 'łukasz'],
])('%j was issued, so %j is too', (issued, asked) => {
  addAccount(store, one.id, { username: issued });
  expect(usernameOwner(store, asked)).toBe(one.id);
  expect(() => {
    addAccount(store, two.id, { username: asked });
  }).toThrow('username-taken');
});

test('a username stays issued when the account is gone', () => {
  expect(usernameOwner(store, 'leerling1')).toBeNull();
  addAccount(store, one.id);
  store.exec('DELETE FROM account');
  expect(usernameOwner(store, 'leerling1')).toBe(one.id);
});

test('a pupil has one account', () => {
  addAccount(store, one.id);
  expect(() => {
    addAccount(store, one.id, { username: 'another' });
  }).toThrow('UNIQUE');
});
