import { LeeridError } from '../domain/errors.js';
import type { NamedColumn, StudentList } from '../domain/student-list.js';
import { DELIMITER_NAMES, findDialect, type Delimiter, type Dialect } from './find-delimiter.js';
import { findEncoding } from './find-encoding.js';
import { matchColumns, type MatchedColumns } from './match-columns.js';
import { openListFile, type ListFile } from './open-list-file.js';
import {
  createStudentParser,
  isBlankRow,
  type ParsedStudents,
  type StudentParser,
} from './parse-students.js';
import { readRows } from './read-rows.js';
import { readText } from './read-text.js';
import { findSource, type Source } from './sources.js';
import { looksBinary, refuseStrangeText } from './refuse-binary.js';

export interface ReadListOptions {
  /** Name of an encoding (`windows-1252`, `utf-16le`, ...); found by itself when absent. */
  readonly encoding?: string;
  readonly delimiter?: Delimiter;
  /** Columns mapped by hand, `Stamnummer=Stamnr_kort`. */
  readonly columns?: readonly string[];
  /** Hears how many bytes of the file were read, after each portion. */
  readonly onProgress?: (done: number, total: number) => void;
}

const NAMED_COLUMNS: readonly NamedColumn[] = ['stamnummer', 'username', 'accountType'];

/**
 * Reads a list of pupils from a delimited text file. Bad rows are in the list's `errors` and `rejectedRows`;
 * the caller decides what they mean.
 * Throws a LeeridError (`list-...`) for a file that can't be read as a list at all.
 */
export async function readStudentList(path: string, options: ReadListOptions = {}): Promise<StudentList> {
  const file = await openListFile(path);
  try {
    const looksLike = looksBinary(file.head);
    if (looksLike !== null) throw new LeeridError('list-not-text', { path, looksLike });
    if (file.head.length === 0) throw new LeeridError('list-empty', { path });
    return await readOpened(file, options);
  } finally {
    await file.close();
  }
}

async function readOpened(file: ListFile, options: ReadListOptions): Promise<StudentList> {
  if (file.bytes !== null) options.onProgress?.(0, file.bytes);
  const encoding = await findEncoding(file, options.encoding);
  const texts = readText(watchReading(file, options.onProgress), encoding);
  const head = await nextText(texts);
  refuseStrangeText(file.path, head);
  const dialect = findDialect(head, options.delimiter);
  const { source, columns, parsed } = await parseTexts(file.path, head, texts, dialect, options.columns);
  return {
    source: source?.name ?? null,
    encoding: encoding.label,
    delimiter: DELIMITER_NAMES[dialect.delimiter],
    ...parsed,
    ignoredColumns: columns.ignored,
    columnNames: nameColumns(columns),
    header: columns.header,
  };
}

/** The file, whose reading is heard; of a pipe nobody knows how much is to come. */
function watchReading(file: ListFile, onProgress: ReadListOptions['onProgress']): ListFile {
  const { bytes } = file;
  if (onProgress === undefined || bytes === null) return file;
  async function* chunks(): AsyncGenerator<Buffer> {
    let done = 0;
    for await (const chunk of file.chunks()) {
      yield chunk;
      done += chunk.length;
      onProgress?.(done, bytes ?? done);
    }
  }
  return { ...file, chunks };
}

function nameColumns({ header, places }: MatchedColumns): Partial<Record<NamedColumn, string>> {
  const found = NAMED_COLUMNS.map((field) => [field, header[places.get(field) ?? -1]] as const);
  return Object.fromEntries(found.filter(([, name]) => name !== undefined));
}

async function parseTexts(
  path: string,
  head: string,
  texts: AsyncGenerator<string>,
  dialect: Dialect,
  mappings: readonly string[] | undefined,
): Promise<{ source: Source | null; columns: MatchedColumns; parsed: ParsedStudents }> {
  const rows = readRows(startWith(head.slice(dialect.skip), texts), {
    path,
    delimiter: dialect.delimiter,
    firstLine: dialect.skip === 0 ? 1 : 2,
  });
  let source: Source | null = null;
  let columns: MatchedColumns | null = null;
  let parser: StudentParser | null = null;
  for await (const portion of rows) {
    for (const row of portion) {
      if (parser !== null) parser.add(row);
      else if (!isBlankRow(row)) {
        source = findSource(row.cells);
        columns = matchColumns(path, row.cells, mappings, source);
        parser = createStudentParser(columns);
      }
    }
  }
  if (columns === null || parser === null) throw new LeeridError('list-empty', { path });
  const parsed = parser.finish();
  if (parsed.rowCount === 0) throw new LeeridError('list-no-rows', { path });
  return { source, columns, parsed };
}

async function* startWith(head: string, texts: AsyncGenerator<string>): AsyncGenerator<string> {
  if (head !== '') yield head;
  yield* texts;
}

async function nextText(texts: AsyncGenerator<string>): Promise<string> {
  const next = await texts.next();
  return next.done === true ? '' : next.value;
}
