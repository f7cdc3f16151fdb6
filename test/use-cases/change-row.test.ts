import type { PlannedAccount } from '#src/domain/credentials.js';
import { checkRowPassword, checkRowUsername, freshPassword } from '#src/use-cases/change-row.js';
import {
  addAccount,
  addSchool,
  addStudents,
  codeOfAsync,
  detailsOfAsync,
  inStore,
  makeRun,
  makeTestFolder,
  planFor,
} from '../support/store-samples.js';

const folder = makeTestFolder();
const BASE_URL = 'https://mijn.leerid.be/';
let accounts: PlannedAccount[] = [];

beforeAll(() => {
  accounts = inStore(folder.store, (store) => {
    const [an, bo, gone] = addStudents(store, addSchool(store), [{}, {}, {}]);
    if (an === undefined || bo === undefined || gone === undefined) throw new Error('no pupils');
    addAccount(store, gone.id, { username: 'Élise.Uitgegeven' });
    store.prepare('DELETE FROM account').run();
    return [planFor(an, 'an.claes'), planFor(bo, 'bo.daems')];
  });
});
afterAll(() => {
  folder.remove();
});

/** What becomes of a username that is typed for the first row. */
function type(typed: string, baseUrl = BASE_URL): Promise<string> {
  const studentId = accounts[0]?.student.id ?? 0;
  const plan = {
    accounts,
    kind: 'bulk' as const,
    undecided: [],
    selected: [],
    formerSelves: [],
    freePlaces: new Map(),
  };
  return checkRowUsername(typed, { plan, studentId, baseUrl }, makeRun(folder.store));
}

test.each([
  ['an.c', 'an.c'],
  ['  an.c ', 'an.c'],
  ['an.claes', 'an.claes'],
  ['An.Claes', 'An.Claes'],
  ['e\u0301lise', 'élise'],
  ['bo.daems2', 'bo.daems2'],
  ['x'.repeat(50), 'x'.repeat(50)],
])('%j is taken as %j', async (typed, username) => {
  expect(await type(typed)).toBe(username);
});

test.each([
  ['the name of another row', 'bo.daems', 'username-taken'],
  ['that name in other letters', 'BO.Daems', 'username-taken'],
  ['a name that was once issued', 'élise.uitgegeven', 'username-taken'],
  ['that name in capitals, decomposed', 'E\u0301LISE.UITGEGEVEN', 'username-taken'],
  ['nothing', '', 'username-invalid'],
  ['spaces', '   ', 'username-invalid'],
  ['a space inside', 'an c', 'username-invalid'],
  ['an @', 'an@school', 'username-invalid'],
  ['51 characters', 'x'.repeat(51), 'username-invalid'],
  ['a control character', 'an\u001B[31m', 'username-invalid'],
  ['a bidi control', 'an\u202Ec', 'username-invalid'],
  ['letters that no font on the card has', 'あん', 'username-invalid'],
])('%s is refused', async (_what, typed, code) => {
  expect(await codeOfAsync(type(typed))).toBe(code);
});

test('a name whose QR code would be too fine for a card is refused', async () => {
  const typed = 'é'.repeat(50);
  expect(await codeOfAsync(type(typed, `https://${'school'.repeat(20)}.be/`))).toBe('username-invalid');
});

test('the refusal has the name as it was typed', async () => {
  expect(await detailsOfAsync(type(' bo.daems '))).toEqual({ username: 'bo.daems' });
});

test.each<['woord' | 'gevorderd', string, unknown]>([
  ['woord', '29ban9', { kind: 'woord', text: '29ban9' }],
  ['woord', 'banban', 'password-invalid'],
  ['gevorderd', 'Geheim-2026', { kind: 'gevorderd', text: 'Geheim-2026' }],
  ['gevorderd', 'Süheda12', { kind: 'gevorderd', text: 'Süheda12' }],
  ['gevorderd', 'Su\u0308heda12', { kind: 'gevorderd', text: 'Süheda12' }],
  ['gevorderd', 'kort', 'password-invalid'],
  ['gevorderd', 'é'.repeat(37), 'password-invalid'],
  ['gevorderd', '😀'.repeat(8), 'password-invalid'],
  ['gevorderd', 'パスワードパスワード', 'password-invalid'],
])('%s: typed %j gives %j', async (kind, typed, result) => {
  expect(await codeOfAsync(checkRowPassword(kind, typed))).toEqual(result);
});

test.each(['woord', 'gevorderd', 'afbeeldingen'] as const)(
  'a fresh %s is another one, of that kind',
  async (kind) => {
    const passwords = Array.from({ length: 5 }, () => freshPassword(kind));
    expect(new Set(passwords.map((password) => JSON.stringify(password))).size).toBeGreaterThan(1);
    for (const password of passwords) {
      expect(password.kind).toBe(kind);
      if (password.kind !== 'afbeeldingen') {
        expect(await checkRowPassword(password.kind, password.text)).toEqual(password);
      } else expect(password.positions).toHaveLength(8);
    }
  },
);
