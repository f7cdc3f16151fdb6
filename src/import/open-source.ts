import type { PassedOverRow } from '../domain/student-list.js';
import { cleanText, unwrapCell } from './clean-text.js';
import { FIELDS, headerKey, type Field } from './columns.js';
import type { CellOf, Source } from './sources.js';
import type { ClassGroups } from './wisa.js';

type Cells = readonly string[];

/** What a source makes of the rows of one list. */
export interface OpenSource {
  /** Fields that are put together out of several cells, with the place of the column that messages name. */
  readonly made: ReadonlyMap<Field, { readonly place: number; readonly make: (cells: Cells) => string }>;
  readonly mend: (cells: Cells) => Cells;
  readonly passOver: (cells: Cells) => PassedOverRow['reason'] | null;
  readonly severalRows: boolean;
  readonly partial: boolean;
}

/** The source as it reads a list with this header; for null one that leaves all as it is. */
export function openSource(
  source: Source | null,
  header: Cells,
  classes: ClassGroups = new Map(),
): OpenSource {
  const keys = header.map(headerKey);
  const places = new Map(keys.map((key, place) => [key, place]));
  const { made = {}, mend, passOver, severalRows = false, partial = false } = source ?? {};
  const open = (cells: Cells): CellOf => {
    return (key) => cleanText(unwrapCell(cells[places.get(key) ?? -1] ?? ''));
  };
  return {
    made: new Map(
      FIELDS.flatMap((field) => {
        const one = made[field];
        const place = places.get(one?.column ?? '-');
        if (one === undefined || place === undefined) return [];
        return [[field, { place, make: (cells: Cells) => one.make(open(cells), classes) }] as const];
      }),
    ),
    mend: (cells) => mend?.(cells, keys) ?? cells,
    passOver: (cells) => passOver?.(open(cells)) ?? null,
    severalRows,
    partial,
  };
}
