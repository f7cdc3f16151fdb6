import { refuseXlsx } from './limits.js';
import type { XmlEvents } from './parse-xml.js';

/** How a number is meant: as a day, or with zeros before it up to so many digits; null for as it is. */
export type NumberFormat = 'day' | { readonly digits: number } | null;

/** Excel's own formats that show a day, by their numbers (ECMA-376, 18.8.30); 18-21 and 45-47 show a time only. */
const DAY_FORMATS: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** More than Excel itself can hold. */
const MOST_STYLES = 65_536;

/** Hears the styles of a workbook; `formats` are those of cells, by the number that a cell gives. */
export function readStyles(): { readonly events: XmlEvents; readonly formats: readonly NumberFormat[] } {
  const formats: NumberFormat[] = [];
  const codes = new Map<number, NumberFormat>();
  let inside = '';
  return {
    formats,
    events: {
      open: (name, attributes) => {
        if (name === 'numFmts' || name === 'cellXfs') inside = name;
        if (formats.length > MOST_STYLES || codes.size > MOST_STYLES) throw refuseXlsx('too-large');
        const id = Number(attributes['numFmtId']);
        if (name === 'numFmt' && inside === 'numFmts')
          codes.set(id, formatOf(attributes['formatCode'] ?? ''));
        if (name === 'xf' && inside === 'cellXfs')
          formats.push(codes.get(id) ?? (DAY_FORMATS.has(id) ? 'day' : null));
      },
      text: () => undefined,
      close: (name) => {
        if (name === inside) inside = '';
      },
    },
  };
}

/** What a format says (`dd/mm/yyyy`, `000000`), with its texts, colours and escaped signs left out. */
function formatOf(code: string): NumberFormat {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, '');
  if (/[dy]/i.test(bare) && !/^general/i.test(bare)) return 'day';
  return /^0{2,20}$/.test(bare) ? { digits: bare.length } : null;
}
