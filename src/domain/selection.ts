import type { AccountStatus } from './account.js';
import type { AccountType } from './education.js';

/** Which pupils are meant, as a person wrote it; empty lists and nulls do not filter. */
export interface Selection {
  readonly stamnummers: readonly string[];
  readonly search: string | null;
  readonly groups: readonly string[];
  readonly classes: readonly string[];
  readonly notGroups: readonly string[];
  readonly notClasses: readonly string[];
  readonly status: AccountStatus | null;
  /** The account's type, or for a pupil without one the type they would get. */
  readonly type: AccountType | null;
  /** Number, or part of the name, of one institution. */
  readonly institution: string | null;
  readonly includeLeft: boolean;
  /** The pupils whose credentials this batch issued: its number, or the beginning of it. */
  readonly batch: string | null;
  /** Only those whose account is not of the type that their education asks for. */
  readonly typeMismatch: boolean;
}

export const EVERYONE: Selection = {
  stamnummers: [],
  search: null,
  groups: [],
  classes: [],
  notGroups: [],
  notClasses: [],
  status: null,
  type: null,
  institution: null,
  includeLeft: false,
  batch: null,
  typeMismatch: false,
};

/** True when the selection names pupils at all; an institution alone is still a whole school. */
export function isFiltered(selection: Selection): boolean {
  return (
    selection.search !== null ||
    selection.type !== null ||
    selection.batch !== null ||
    selection.typeMismatch ||
    [selection.stamnummers, selection.groups, selection.classes].some((values) => values.length > 0)
  );
}

/** The selection, also among those who have left when it names pupils one by one: who types a stamnummer or a name means that pupil. */
export function withNamedLeft(selection: Selection): Selection {
  const names = selection.stamnummers.length > 0 || selection.search !== null;
  return { ...selection, includeLeft: selection.includeLeft || names };
}

/** The selection in a few words, for the name of the ZIP and the batch's row. */
export function describeSelection(selection: Selection): string {
  const parts = [
    ...(selection.institution === null ? [] : [selection.institution]),
    ...selection.stamnummers,
    ...(selection.search === null ? [] : [selection.search]),
    ...selection.groups,
    ...selection.classes,
    ...(selection.type === null ? [] : [selection.type]),
    ...(selection.batch === null ? [] : [`reeks ${selection.batch}`]),
    ...(selection.typeMismatch ? ['type past niet'] : []),
    ...[...selection.notGroups, ...selection.notClasses].map((name) => `zonder ${name}`),
  ];
  return parts.length === 0 ? 'alle leerlingen' : parts.join(' ');
}
