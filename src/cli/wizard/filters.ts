import { filterFor, groupKey } from '../../domain/group-name.js';
import type { Selection } from '../../domain/selection.js';
import { compareNatural, foldText } from '../../domain/text.js';
import { listStudents } from '../../use-cases/list-students.js';
import { counted, STATUS_LABELS, TYPE_LABELS } from '../labels.js';
import { FRESH_LIST } from '../prompts/list-state.js';
import { askMenu, askTable, type Choice } from '../prompts/menu.js';
import { attempt, type Session } from './session.js';
import type { Move } from './walk.js';

type Part = 'groups' | 'classes' | 'status' | 'type';
type FilterKey = Part | 'go' | 'clear';

const PART_LABELS: Readonly<Record<Part, string>> = {
  groups: 'Administratieve groep',
  classes: 'Klas',
  status: 'Status',
  type: 'Type',
};

/** The step in which the pupils are filtered: a menu of filters with what each is now, and how many pupils are left. */
export async function chooseFilters<S extends { selection: Selection }>(
  session: Session,
  title: string,
  unfiltered: Selection,
  start: S,
): Promise<Move<S>> {
  let state = start;
  let at: FilterKey = 'go';
  for (;;) {
    const { selection } = state;
    const students = await attempt(session, () => listStudents(selection, session.newRun('quiet')));
    if (students === null) return { to: 'back', state };
    const count = students.length;
    const choices: Choice<FilterKey>[] = [
      {
        key: 'go',
        text:
          count === 0
            ? 'Geen enkele leerling: verander het filter'
            : `Verder met ${counted(count, 'leerling', 'leerlingen')}`,
      },
      ...PARTS.map((part) => ({
        key: part,
        text: `${PART_LABELS[part].padEnd(23)}${describePart(selection, part)}`,
      })),
      ...(isSame(selection, unfiltered) ? [] : [{ key: 'clear' as const, text: 'Filter wissen' }]),
    ];
    const key: FilterKey | null = await askMenu(session, `${title}: welke leerlingen?`, choices, at);
    if (key === null) return { to: 'back', state };
    at = key;
    if (key === 'go') {
      if (count > 0) return { to: 'next', state };
    } else if (key === 'clear') {
      state = { ...state, selection: unfiltered };
      at = 'go';
    } else {
      state = { ...state, selection: await choosePart(session, selection, key) };
    }
  }
}

const PARTS: readonly Part[] = ['groups', 'classes', 'status', 'type'];

function describePart(selection: Selection, part: Part): string {
  switch (part) {
    case 'status':
      return selection.status === null ? 'alle' : STATUS_LABELS[selection.status];
    case 'type':
      return selection.type === null ? 'alle' : TYPE_LABELS[selection.type];
    default:
      return selection[part].length === 0 ? 'alle' : selection[part].join(', ');
  }
}

function isSame(a: Selection, b: Selection): boolean {
  return PARTS.every((part) => String(a[part]) === String(b[part]));
}

/** The selection with one filter changed; Esc leaves it. Each choice says how many pupils it has beside the other filters. */
async function choosePart(session: Session, selection: Selection, part: Part): Promise<Selection> {
  if (part === 'status') return chooseOne(session, selection, part, STATUS_LABELS);
  if (part === 'type') return chooseOne(session, selection, part, TYPE_LABELS);
  const open = { ...selection, [part]: [] };
  const students = await attempt(session, () => listStudents(open, session.newRun('quiet')));
  if (students === null) return selection;
  const names = students.flatMap((student) =>
    part === 'groups' ? student.groupName : (student.className ?? []),
  );
  return {
    ...selection,
    [part]: (await chooseNames(session, part, names, selection[part])) ?? selection[part],
  };
}

/** Groups or classes, searched as one types; spellings of one name count together. None marked is all of them. */
async function chooseNames(
  session: Session,
  part: 'groups' | 'classes',
  names: readonly string[],
  chosen: readonly string[],
): Promise<readonly string[] | null> {
  const byKey = new Map<string, { name: string; count: number }>();
  for (const name of names) {
    const key = groupKey(name);
    byKey.set(key, { name: byKey.get(key)?.name ?? name, count: (byKey.get(key)?.count ?? 0) + 1 });
  }
  const rows = [...byKey]
    .sort(([, a], [, b]) => compareNatural(a.name, b.name))
    .map(([key, { name, count }]) => ({ key, search: foldText(name), cells: [name, String(count)] }));
  const { move, state } = await askTable(session, {
    title: `${PART_LABELS[part]}: kies er een of meer, of geen voor alle`,
    columns: [
      { title: PART_LABELS[part], shrink: 1 },
      { title: 'Leerlingen', align: 'right' },
    ],
    rows,
    mode: 'many',
    count: (marked) => (marked === 0 ? 'Niets gekozen: alle' : `Gekozen: ${marked}`),
    initial: { ...FRESH_LIST, marked: new Set(chosen.map(groupKey)) },
  });
  if (move === 'back') return null;
  return [...byKey].filter(([key]) => state.marked.has(key)).map(([, { name }]) => filterFor(name));
}

/** One value of a filter, with the pupils that each would leave. */
async function chooseOne<P extends 'status' | 'type'>(
  session: Session,
  selection: Selection,
  part: P,
  labels: Readonly<Record<NonNullable<Selection[P]>, string>>,
): Promise<Selection> {
  const count = async (value: string | null) => {
    const tried = { ...selection, [part]: value };
    return (await attempt(session, () => listStudents(tried, session.newRun('quiet'))))?.length ?? 0;
  };
  const choices: Choice<string>[] = [{ key: EVERY, text: `alle (${await count(null)})` }];
  for (const [key, label] of Object.entries<string>(labels)) {
    choices.push({ key, text: `${label} (${await count(key)})` });
  }
  const key = await askMenu(session, PART_TITLES[part], choices, selection[part] ?? EVERY);
  return key === null ? selection : { ...selection, [part]: key === EVERY ? null : key };
}

const EVERY = 'alle';
const PART_TITLES = {
  status: 'Status (bij Inactief telt ook mee wie niet meer ingeschreven is)',
  type: 'Type account, of het type dat de leerling zou krijgen',
};
