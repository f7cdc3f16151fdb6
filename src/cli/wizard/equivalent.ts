import type { AccountStatus, PasswordKind } from '../../domain/account.js';
import { isNew } from '../../domain/batch.js';
import type { PlannedAccount } from '../../domain/credentials.js';
import type { StickerFormat } from '../../documents/print-settings.js';
import type { Selection } from '../../domain/selection.js';
import type { RowChanges } from '../../plan/change-plan.js';
import { usernameStem } from '../../plan/username.js';
import type { CreateAccountsRequest, CreationPlan } from '../../use-cases/plan-creation.js';
import { commandLine, optionWithValue } from '../shell-quote.js';
import { ZIP_PASSWORD_FLAG } from '../zip-password.js';

/** What `create` and `bulk` do without options, by the settings. */
export interface CreationDefaults extends Pick<
  CreateAccountsRequest,
  'basisPassword' | 'baseUrl' | 'outputFolder' | 'cost'
> {
  readonly stickerFormat: StickerFormat;
}

/** The options that mean this selection. */
export function selectionFlags(selection: Selection): string[] {
  const each = (flag: string, values: readonly string[]) =>
    values.flatMap((value) => optionWithValue(flag, value));
  const one = (flag: string, value: string | null) => (value === null ? [] : optionWithValue(flag, value));
  return [
    ...each('--stamnummer', selection.stamnummers),
    ...one('--zoek', selection.search),
    ...each('--groep', selection.groups),
    ...each('--klas', selection.classes),
    ...each('--niet-groep', selection.notGroups),
    ...each('--niet-klas', selection.notClasses),
    ...one('--status', selection.status),
    ...one('--type', selection.type),
    ...one('--instelling', selection.institution),
    ...(selection.includeLeft ? ['--ook-uitgeschreven'] : []),
    ...one('--batch', selection.batch),
    ...(selection.typeMismatch ? ['--type-past-niet'] : []),
  ];
}

/**
 * The commands that make the same accounts: one for the selection, and before it one for every pupil who got another
 * username or kind of password than the rest. The namesakes of such a pupil get their own too, for the number behind a
 * username follows from who is first. A typed password can't stand in a command.
 */
export function creationCommands(
  request: CreateAccountsRequest,
  { accounts }: CreationPlan,
  changes: RowChanges,
  defaults: CreationDefaults,
): string[] {
  const { institution } = request.selection;
  const folder =
    request.outputFolder === defaults.outputFolder ? [] : optionWithValue('--output', request.outputFolder);
  const choices = (of: readonly PlannedAccount[], kind: PasswordKind) => [
    ...(kind === 'gevorderd' || kind === defaults.basisPassword ? [] : ['--wachtwoordtype', kind]),
    ...typeFlags(of, request),
    ...folder,
    ...sheetFlags(),
    ...(request.zipPassword === null ? [] : [ZIP_PASSWORD_FLAG]),
  ];
  const sheetFlags = stickerFlags(request, defaults);
  const byStem = groupByStem(accounts);
  const namesakesOf = ({ student }: PlannedAccount) => byStem.get(usernameStem(student)) ?? [];
  const isTyped = ({ student }: PlannedAccount) => (changes.get(student.id)?.username ?? null) !== null;
  const single = (account: PlannedAccount) => {
    const { student, username, password } = account;
    const where = institution === null ? [] : optionWithValue('--instelling', institution);
    const isNamed = isTyped(account) || namesakesOf(account).length > 1;
    const name = isNamed ? optionWithValue('--gebruikersnaam', username) : [];
    return commandLine([
      'create',
      ...optionWithValue('--stamnummer', student.stamnummer),
      ...where,
      ...name,
      ...choices([account], password.kind),
    ]);
  };
  if (!isNew(request)) return resetCommands(request, accounts, changes, choices);
  if (request.kind === 'create') return accounts.map(single);
  const kind = mostUsedKind(accounts.filter((account) => !isTyped(account))) ?? defaults.basisPassword;
  const isSpecial = (account: PlannedAccount) =>
    isTyped(account) || (account.type === 'basis' && account.password.kind !== kind);
  const isAlone = (account: PlannedAccount) => namesakesOf(account).some(isSpecial);
  const together = accounts.filter((account) => !isAlone(account));
  return [
    ...accounts.filter(isAlone).map(single),
    ...(together.length === 0
      ? []
      : [
          commandLine([
            'bulk',
            ...selectionFlags(withoutStatus(request.selection, 'geen-account')),
            ...choices(together, kind),
          ]),
        ]),
  ];
}

/** One command for all, and after it one for every pupil who got another username or kind of password. */
function resetCommands(
  { selection }: CreateAccountsRequest,
  accounts: readonly PlannedAccount[],
  changes: RowChanges,
  choices: (of: readonly PlannedAccount[], kind: PasswordKind) => string[],
): string[] {
  const { institution } = selection;
  const where = institution === null ? [] : optionWithValue('--instelling', institution);
  const edits = accounts.flatMap((account) => {
    const { student, username, password } = account;
    const kept = student.account?.passwordKind ?? null;
    const name =
      changes.has(student.id) && username !== student.account?.username
        ? optionWithValue('--gebruikersnaam', username)
        : [];
    const kind =
      account.type === 'basis' && password.kind !== kept && changes.has(student.id)
        ? ['--wachtwoordtype', password.kind]
        : [];
    const flags = [...name, ...kind];
    if (flags.length === 0) return [];
    return [
      commandLine([
        'edit',
        ...optionWithValue('--stamnummer', student.stamnummer),
        ...where,
        ...flags,
        ...choices([account], 'gevorderd'),
      ]),
    ];
  });
  const others = accounts.length > edits.length;
  const all = commandLine([
    'reset',
    ...selectionFlags(withoutStatus(selection, 'actief')),
    ...choices(accounts, 'gevorderd'),
  ]);
  return [...(others ? [all] : []), ...edits];
}

/** The options for each of the commands in turn: those after the first go on where it stopped. */
function stickerFlags(
  { print, resumeSheet }: CreateAccountsRequest,
  defaults: CreationDefaults,
): () => string[] {
  const { format, start } = print.sticker;
  const size = format === defaults.stickerFormat ? [] : ['--sticker', format];
  const isChosen = resumeSheet || start !== 1;
  let place = resumeSheet ? 'auto' : String(start);
  return () => {
    const flags = isChosen ? [...size, '--sticker-start', place] : size;
    place = 'auto';
    return flags;
  };
}

function groupByStem(accounts: readonly PlannedAccount[]): ReadonlyMap<string, readonly PlannedAccount[]> {
  const groups = new Map<string, PlannedAccount[]>();
  for (const account of accounts) {
    const stem = usernameStem(account.student);
    groups.set(stem, [...(groups.get(stem) ?? []), account]);
  }
  return groups;
}

/** The kind that most basis accounts have; null without basis accounts. */
function mostUsedKind(accounts: readonly PlannedAccount[]): PasswordKind | null {
  const kinds = accounts.filter(({ type }) => type === 'basis').map(({ password }) => password.kind);
  const count = (kind: PasswordKind) => kinds.filter((other) => other === kind).length;
  if (kinds.length === 0) return null;
  return count('afbeeldingen') > count('woord') ? 'afbeeldingen' : 'woord';
}

/** What was said for pupils whose education does not tell. */
function typeFlags(accounts: readonly PlannedAccount[], { undecidedType }: CreateAccountsRequest): string[] {
  const asked = accounts.some(({ student }) => student.education === null);
  return asked && undecidedType !== null ? ['--accounttype', undecidedType] : [];
}

/** `bulk` takes only pupils without an account, and `reset` only those with an active one, whatever is said. */
function withoutStatus(selection: Selection, implied: AccountStatus): Selection {
  return selection.status === implied ? { ...selection, status: null } : selection;
}
