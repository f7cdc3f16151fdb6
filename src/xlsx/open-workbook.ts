import { withZip, type OpenZip } from '../zip/read-zip.js';
import type { Calendar } from './cell-value.js';
import { XLSX_LIMITS, refuseXlsx, type XlsxLimits } from './limits.js';
import { parseXml, type XmlEvents } from './parse-xml.js';
import { readSharedStrings } from './shared-strings.js';
import { readSheet, type SheetContext, type SheetRow } from './read-sheet.js';
import { readStyles, type NumberFormat } from './styles.js';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
/** Files that a workbook names: a few more than its sheets. */
const MOST_RELATIONS = 10_000;
/** Bytes of XML that lists the sheets, and of that which lists the files: what is kept of them is held in memory with all of it. */
const CONTENTS_BYTES = 16 * 1024 * 1024;
/** Characters; Excel itself allows 31. */
const LONGEST_SHEET_NAME = 255;

export interface OpenWorkbook {
  /** The names of its sheets, in their order. */
  readonly sheets: readonly string[];
  /** Gives `take` the rows of the sheet at this place, from 0, one by one. */
  readonly readRows: (sheet: number, take: (row: SheetRow) => void) => Promise<void>;
}

/**
 * Opens an Excel workbook (xlsx), a file by its path or bytes in memory, as Excel, LibreOffice or this program writes it, does the work and closes
 * it. Nothing is unpacked beyond the limits. Throws `xlsx-refused`; what `take` throws is thrown as it is.
 */
export async function withWorkbook<T>(
  source: string | Uint8Array,
  work: (workbook: OpenWorkbook) => Promise<T>,
  limits: XlsxLimits = XLSX_LIMITS,
): Promise<T> {
  return await withZip(source, async (zip) => {
    const parts = openParts(zip, limits);
    const [{ sheets, calendar }, targets] = [await readContents(parts, limits), await listTargets(parts)];
    let context: SheetContext | null = null;
    return await work({
      sheets: sheets.map(({ name }) => name),
      readRows: async (index, take) => {
        context ??= { shared: await readShared(parts, limits), formats: await readFormats(parts), calendar };
        const target = targets.get(sheets[index]?.relation ?? '');
        if (target === undefined || !parts.has(target)) throw refuseXlsx('not-xlsx');
        await parts.parse(target, readSheet(context, limits, take));
      },
    });
  });
}

interface Parts {
  readonly has: (name: string) => boolean;
  /** Reads no more of it than `mostBytes`. */
  readonly parse: (name: string, events: XmlEvents, mostBytes?: number) => Promise<void>;
}

/** The XML files by their names, which may come only once; all that is read of them is counted. */
function openParts({ items, read }: OpenZip, { xmlBytes }: XlsxLimits): Parts {
  const byName = new Map(items.map((item) => [item.name, item]));
  if (byName.size !== items.length) throw refuseXlsx('not-xlsx');
  let total = 0;
  return {
    has: (name) => byName.has(name),
    parse: async (name, events, mostBytes = xmlBytes) => {
      const item = byName.get(name);
      if (item === undefined || item.encrypted) throw refuseXlsx('not-xlsx');
      const xml = parseXml(events);
      let length = 0;
      await read(item, null, (piece) => {
        length += piece.length;
        total += piece.length;
        if (length > mostBytes || total > xmlBytes) throw refuseXlsx('too-large');
        xml.write(piece);
      });
      xml.end();
    },
  };
}

interface Sheet {
  readonly name: string;
  /** The id under which the workbook names its file. */
  readonly relation: string;
}

async function readContents(
  parts: Parts,
  { sheets: most }: XlsxLimits,
): Promise<{ sheets: Sheet[]; calendar: Calendar }> {
  const sheets: Sheet[] = [];
  let calendar: Calendar = 1900;
  const events: XmlEvents = {
    ...DEAF,
    open: (tag, attributes) => {
      if (tag === 'workbookPr' && /^(?:1|true)$/.test(attributes['date1904'] ?? '')) calendar = 1904;
      if (tag !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const name = attributes['name'] ?? '';
      sheets.push({ name, relation });
      if (sheets.length > most || name.length > LONGEST_SHEET_NAME) throw refuseXlsx('too-large');
    },
  };
  await parts.parse(WORKBOOK, events, CONTENTS_BYTES);
  return { sheets, calendar };
}

/** The files that the workbook names, by their ids. */
async function listTargets(parts: Parts): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  const events: XmlEvents = {
    ...DEAF,
    open: (name, { Id, Target }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
      if (targets.size > MOST_RELATIONS) throw refuseXlsx('too-large');
    },
  };
  await parts.parse(RELATIONS, events, CONTENTS_BYTES);
  return targets;
}

async function readShared(parts: Parts, limits: XlsxLimits): Promise<readonly string[]> {
  if (!parts.has(SHARED_STRINGS)) return [];
  const { events, strings } = readSharedStrings(limits);
  await parts.parse(SHARED_STRINGS, events);
  return strings;
}

async function readFormats(parts: Parts): Promise<readonly NumberFormat[]> {
  if (!parts.has(STYLES)) return [];
  const { events, formats } = readStyles();
  await parts.parse(STYLES, events);
  return formats;
}

const STYLES = 'xl/styles.xml';
const SHARED_STRINGS = 'xl/sharedStrings.xml';
const nothing = () => undefined;
const DEAF: XmlEvents = { open: nothing, text: nothing, close: nothing };
