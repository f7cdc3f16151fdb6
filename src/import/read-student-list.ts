import { LeeridError } from '../domain/errors.js';
import type { NamedColumn, StudentList } from '../domain/student-list.js';
import type { Day } from '../domain/student.js';
import { findAbsentFields } from './absent-fields.js';
import { matchColumns, type MatchedColumns } from './match-columns.js';
import {
  createStudentParser,
  isBlankRow,
  type ParsedStudents,
  type StudentParser,
} from './parse-students.js';
import { pickEnrolments } from './pick-enrolments.js';
import type { Row } from './collect-rows.js';
import { readTable, type ReadTableOptions } from './read-table.js';
import { findSource, type Source } from './sources.js';
import type { ClassGroups } from './wisa.js';

export interface ReadListOptions extends ReadTableOptions {
  /** Columns mapped by hand, `Stamnummer=Stamnr_kort`. */
  readonly columns?: readonly string[];
  /** The groups of the classes, for a list that has them in a second file. */
  readonly classes?: ClassGroups;
  /** The day on which an enrolment runs or not; without it all rows of a pupil stay, for a list that has more than one. */
  readonly today?: Day;
  /** Keeps the cells of good rows too, which takes memory. */
  readonly keepRows?: boolean;
}

/** With so much wrong it is no list, and all that is to be said of it must not fill memory. */
const MOST_ISSUES = 20_000;
/** Characters of bad rows: thousand times those of any list. */
const MOST_REJECTED = 16 * 1024 * 1024;

const NAMED_COLUMNS: readonly NamedColumn[] = ['stamnummer', 'username', 'accountType', 'pictures'];

/**
 * Reads a list of pupils. Bad rows are in the list's `errors` and `rejectedRows`; the caller decides what they mean.
 * Throws a LeeridError (`list-...`) for a file that can't be read as a list at all; `list-classes-needed` for one that has its
 * groups in a second file, when that is not given.
 */
export async function readStudentList(path: string, options: ReadListOptions = {}): Promise<StudentList> {
  const reading = startReading(path, options);
  const form = await readTable(path, options, reading.take);
  const { source, columns, parser } = reading.headed();
  const parsed = withOneEnrolment(parser.finish(), source, options.today);
  if (parsed.rowCount === 0) throw new LeeridError('list-no-rows', { path });
  return {
    source: source?.name ?? null,
    ...form,
    partial: source?.partial ?? false,
    classesPath: null,
    ...parsed,
    ignoredColumns: columns.ignored,
    columnNames: nameColumns(columns),
    absentFields: findAbsentFields(columns.places),
    header: columns.header,
  };
}

function withOneEnrolment(parsed: ParsedStudents, source: Source | null, today?: Day): ParsedStudents {
  if (source?.severalRows !== true || today === undefined) return parsed;
  const { students, passedOver } = pickEnrolments(parsed.students, today);
  const gone = new Set(passedOver.map(({ line }) => line));
  return {
    ...parsed,
    students,
    warnings: parsed.warnings.filter(({ line }) => !gone.has(line)),
    passedOver: [...parsed.passedOver, ...passedOver].sort((a, b) => a.line - b.line),
  };
}

/** What is known once the header was seen. */
interface Headed {
  readonly source: Source | null;
  readonly columns: MatchedColumns;
  readonly parser: StudentParser;
}

/** Takes the rows: the first that is not blank is the header, and each under it a pupil. */
function startReading(
  path: string,
  options: ReadListOptions,
): { take: (row: Row) => void; headed: () => Headed } {
  let headed: Headed | null = null;
  return {
    take: (row) => {
      if (headed !== null) {
        const { parser } = headed;
        parser.add(row);
        const issues = parser.errors;
        if (issues.length > MOST_ISSUES || parser.rejectedLength() > MOST_REJECTED)
          throw new LeeridError('list-bad-rows', { path, issues, more: true });
      } else if (!isBlankRow(row)) headed = readHeader(path, row.cells, options);
    },
    headed: () => {
      if (headed === null) throw new LeeridError('list-empty', { path });
      return headed;
    },
  };
}

function readHeader(
  path: string,
  cells: readonly string[],
  { columns: mappings, classes, keepRows }: ReadListOptions,
): Headed {
  const source = findSource(cells);
  if (source?.needsClasses === true && classes === undefined)
    throw new LeeridError('list-classes-needed', { path, found: [] });
  if (source?.needsClasses !== true && classes !== undefined)
    throw new LeeridError('list-classes-unused', { path });
  const columns = matchColumns(path, cells, mappings, source, classes);
  return { source, columns, parser: createStudentParser(columns, { keepRows }) };
}

function nameColumns({ header, places }: MatchedColumns): Partial<Record<NamedColumn, string>> {
  const found = NAMED_COLUMNS.map((field) => [field, header[places.get(field) ?? -1]] as const);
  return Object.fromEntries(found.filter(([, name]) => name !== undefined));
}
