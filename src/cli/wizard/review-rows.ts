import type { BasisPasswordKind, PasswordKind } from '../../domain/account.js';
import { isNew } from '../../domain/batch.js';
import type { PlannedAccount } from '../../domain/credentials.js';
import { nameAndNumber } from '../../domain/student.js';
import { foldText } from '../../domain/text.js';
import { applyChanges, NO_CHANGES, withChanges, type RowChanges } from '../../plan/change-plan.js';
import { freshPassword } from '../../use-cases/change-row.js';
import { absolutePath } from '../../config/absolute-path.js';
import { checkOutputFolder } from '../../use-cases/check-output.js';
import type { CreationPlan } from '../../use-cases/plan-creation.js';
import { counted } from '../labels.js';
import { askText } from '../prompts/ask-text.js';
import type { ListState } from '../prompts/list-state.js';
import type { Terminal } from '../terminal.js';
import { changeRow } from './change-row.js';
import { askTable, type Choice, type TableRow } from '../prompts/menu.js';
import { askNewZipPassword } from '../zip-password.js';
import { reasonAgainst, type Asker } from './session.js';
import { askStickers, stickerText, type StickerChoice } from './sticker-choice.js';
import { shortPasswordText } from './short-password.js';

type Action = 'save' | 'pictures' | 'words' | 'fresh' | 'stickers' | 'folder' | 'encrypt' | 'undo';

/** What a person can change of a plan. */
export interface Reviewed extends StickerChoice {
  readonly changes: RowChanges;
  readonly outputFolder: string;
  /** Encrypts the ZIP; null: readable by all. */
  readonly zipPassword: string | null;
  /** Where they are in the list of rows. */
  readonly review: ListState;
}

/**
 * The portal's bulk screen (handleiding, hoofdstuk 3): a row per pupil with username and password, each of which can be
 * changed, and what can be changed for the whole selection; `next` is `Bewaren en afdrukken`.
 */
export async function reviewRows(
  asker: Asker,
  { plan: proposal, baseUrl }: { plan: CreationPlan; baseUrl: string },
  start: Reviewed,
): Promise<{ to: 'next' | 'back'; reviewed: Reviewed }> {
  let reviewed = start;
  for (;;) {
    const plan = applyChanges(proposal, reviewed.changes);
    const choices = actions(plan, reviewed);
    const { move, state } = await askTable(asker, {
      title: `${what(plan)}: kijk na, pas aan en bewaar`,
      actions: choices,
      columns: COLUMNS,
      rows: plan.accounts.map((account) => toRow(account, asker.terminal)),
      mode: 'one',
      initial: reviewed.review,
    });
    reviewed = { ...reviewed, review: state };
    if (move === 'back' || state.active === 'save') return { to: move, reviewed };
    const account = plan.accounts.find(({ student }) => String(student.id) === state.active);
    const action = choices.find(({ key }) => key === state.active)?.key;
    if (account !== undefined) {
      const changes = await changeRow(asker, { account, plan, changes: reviewed.changes, baseUrl });
      reviewed = { ...reviewed, changes };
    } else if (action === 'folder') {
      const folder = await askFolder(asker, reviewed.outputFolder);
      reviewed = { ...reviewed, outputFolder: folder ?? reviewed.outputFolder };
    } else if (action === 'stickers') {
      reviewed = { ...reviewed, ...(await askStickers(asker, stickersOf(reviewed), plan.freePlaces)) };
    } else if (action === 'encrypt') {
      const zipPassword = reviewed.zipPassword === null ? await askNewZipPassword(asker) : null;
      reviewed = { ...reviewed, zipPassword };
    } else if (action !== undefined) {
      reviewed = { ...reviewed, changes: changeAll(plan, reviewed.changes, action) };
      // Its line may be gone now; the cursor must not come to stand on the one that saves.
      reviewed = { ...reviewed, review: { ...state, active: COUNTERPARTS[action] ?? action } };
    }
  }
}

function what({ kind, accounts: { length } }: CreationPlan): string {
  return isNew({ kind })
    ? counted(length, 'nieuw LeerID', "nieuwe LeerID's")
    : counted(length, 'nieuw wachtwoord', 'nieuwe wachtwoorden');
}

function actions(plan: CreationPlan, reviewed: Reviewed): Choice<Action>[] {
  const { changes, outputFolder, zipPassword, print } = reviewed;
  const basis = plan.accounts.filter(({ type }) => type === 'basis');
  const has = (kind: BasisPasswordKind) => basis.some(({ password }) => password.kind === kind);
  return [
    { key: 'save', text: 'Bewaren en afdrukken' },
    ...(has('woord')
      ? [{ key: 'pictures' as const, text: 'Alle basisaccounts een afbeeldingswachtwoord' }]
      : []),
    ...(has('afbeeldingen')
      ? [{ key: 'words' as const, text: 'Alle basisaccounts een gewoon wachtwoord' }]
      : []),
    { key: 'fresh', text: 'Iedereen een ander wachtwoord' },
    ...(changes.size > 0 ? [{ key: 'undo' as const, text: 'Aanpassingen ongedaan maken' }] : []),
    ...(print.documents.includes('stickers')
      ? [{ key: 'stickers' as const, text: stickerText(reviewed, plan.freePlaces) }]
      : []),
    { key: 'folder', text: `De ZIP komt in ${absolutePath(outputFolder)}` },
    { key: 'encrypt', text: `De ZIP versleutelen: ${zipPassword === null ? 'nee' : 'ja'}` },
  ];
}

function changeAll(
  plan: CreationPlan,
  changes: RowChanges,
  action: Exclude<Action, 'folder' | 'stickers' | 'encrypt'>,
): RowChanges {
  const giveAll = (kindOf: (account: PlannedAccount) => PasswordKind | null) => {
    const fresh = plan.accounts.flatMap((account) => {
      const kind = kindOf(account);
      return kind === null ? [] : [[account.student.id, { password: freshPassword(kind) }] as const];
    });
    return withChanges(changes, fresh);
  };
  const basisTo = (kind: BasisPasswordKind) =>
    giveAll(({ type, password }) => (type === 'basis' && password.kind !== kind ? kind : null));
  switch (action) {
    case 'pictures':
      return basisTo('afbeeldingen');
    case 'words':
      return basisTo('woord');
    case 'fresh':
      return giveAll(({ password }) => password.kind);
    case 'undo':
      return NO_CHANGES;
    case 'save':
      return changes;
  }
}

function stickersOf({ print, resumeSheet }: Reviewed): StickerChoice {
  return { print, resumeSheet };
}

/** A folder that a ZIP can be written to; null after Esc. */
export async function askFolder(asker: Asker, folder: string): Promise<string | null> {
  const check = (text: string) => reasonAgainst(() => checkOutputFolder(text));
  const { move, text } = await askText({ message: 'Map voor de ZIP:', initial: folder, check }, asker.signal);
  return move === 'back' ? null : checkOutputFolder(text);
}

function toRow({ student, username, password }: PlannedAccount, screen: Pick<Terminal, 'unicode'>): TableRow {
  return {
    key: String(student.id),
    search: foldText(`${nameAndNumber(student)} ${username}`),
    cells: [nameAndNumber(student), username, shortPasswordText(password, screen)],
  };
}

/** The line that comes in the place of one that is used up. */
const COUNTERPARTS: Readonly<Partial<Record<Action, Action>>> = {
  pictures: 'words',
  words: 'pictures',
  undo: 'fresh',
};

const COLUMNS = [
  { title: 'Naam + stamnummer', shrink: 1, comfort: 22, least: 14, keepsBrackets: true as const },
  { title: 'Gebruikersnaam', shrink: 2, comfort: 18, least: 12, drop: 1 },
  { title: 'Wachtwoord' },
];
