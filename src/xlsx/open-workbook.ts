import { withZip, type OpenZip } from '../documents/read-zip.js';
import { XLSX_LIMITS, refuseXlsx, type XlsxLimits } from './limits.js';
import { parseXml, type XmlEvents } from './parse-xml.js';
import { readSharedStrings } from './shared-strings.js';
import { readSheet, type SheetRow } from './read-sheet.js';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

export interface OpenWorkbook {
  /** The names of its sheets, in their order. */
  readonly sheets: readonly string[];
  /** Gives `take` the rows of the sheet at this place, from 0, one by one. */
  readonly readRows: (sheet: number, take: (row: SheetRow) => void) => Promise<void>;
}

/**
 * Opens an Excel workbook (xlsx) that is in memory, as Excel, LibreOffice or this program writes it, does the work and closes
 * it. Nothing is unpacked beyond the limits. Throws `xlsx-refused`; what `take` throws is thrown as it is.
 */
export async function withWorkbook<T>(
  bytes: Uint8Array,
  work: (workbook: OpenWorkbook) => Promise<T>,
  limits: XlsxLimits = XLSX_LIMITS,
): Promise<T> {
  return await withZip(bytes, async (zip) => {
    const parts = openParts(zip, limits);
    const [sheets, targets] = [await listSheets(parts, limits), await listTargets(parts)];
    let shared: readonly string[] | null = null;
    return await work({
      sheets: sheets.map(({ name }) => name),
      readRows: async (index, take) => {
        shared ??= await readShared(parts, limits);
        const target = targets.get(sheets[index]?.relation ?? '');
        if (target === undefined || !parts.has(target)) throw refuseXlsx('not-xlsx');
        await parts.parse(target, readSheet(shared, limits, take));
      },
    });
  });
}

interface Parts {
  readonly has: (name: string) => boolean;
  readonly parse: (name: string, events: XmlEvents) => Promise<void>;
}

/** The XML files by their names, which may come only once; all that is read of them is counted. */
function openParts({ items, read }: OpenZip, { xmlBytes }: XlsxLimits): Parts {
  const byName = new Map(items.map((item) => [item.name, item]));
  if (byName.size !== items.length) throw refuseXlsx('not-xlsx');
  let total = 0;
  return {
    has: (name) => byName.has(name),
    parse: async (name, events) => {
      const item = byName.get(name);
      if (item === undefined || item.encrypted) throw refuseXlsx('not-xlsx');
      const xml = parseXml(events);
      await read(item, null, (piece) => {
        total += piece.length;
        if (total > xmlBytes) throw refuseXlsx('too-large');
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

async function listSheets(parts: Parts, { sheets: most }: XlsxLimits): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  await parts.parse(WORKBOOK, {
    ...DEAF,
    open: (name, attributes) => {
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({ name: attributes['name'] ?? '', relation });
      if (sheets.length > most) throw refuseXlsx('too-large');
    },
  });
  return sheets;
}

/** The files that the workbook names, by their ids. */
async function listTargets(parts: Parts): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await parts.parse(RELATIONS, {
    ...DEAF,
    open: (name, { Id, Target }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

async function readShared(parts: Parts, limits: XlsxLimits): Promise<readonly string[]> {
  if (!parts.has(SHARED_STRINGS)) return [];
  const { events, strings } = readSharedStrings(limits);
  await parts.parse(SHARED_STRINGS, events);
  return strings;
}

const SHARED_STRINGS = 'xl/sharedStrings.xml';
const nothing = () => undefined;
const DEAF: XmlEvents = { open: nothing, text: nothing, close: nothing };
