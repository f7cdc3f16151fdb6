import { findField } from './columns.js';

export type Delimiter = ';' | ',' | '\t';

/** In order of preference: what Excel writes in Flanders first. */
const DELIMITERS: readonly Delimiter[] = [';', ',', '\t'];

/** The delimiters as said on screen. */
export const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ';': 'puntkomma',
  ',': 'komma',
  '\t': 'tab',
};

/** The line by which Excel is told the delimiter. */
const EXCEL_LINE = /^"?sep=([;,\t])"?\n/i;

export interface Dialect {
  readonly delimiter: Delimiter;
  /** Characters before the header that are no part of the list: Excel's own first line. */
  readonly skip: number;
}

/**
 * How the list that begins with `head` is written: as was asked, as its own `sep=` line says, else with the
 * delimiter that makes the most known columns of its header, then the most columns.
 */
export function findDialect(head: string, wanted?: Delimiter): Dialect {
  const excel = EXCEL_LINE.exec(head);
  const said = DELIMITERS.find((delimiter) => delimiter === excel?.[1]);
  const skip = excel === null ? 0 : excel[0].length;
  return { delimiter: wanted ?? said ?? guessDelimiter(head.slice(skip)), skip };
}

function guessDelimiter(head: string): Delimiter {
  const scored = DELIMITERS.map((delimiter) => {
    const cells = splitHeader(head, delimiter);
    return { delimiter, known: cells.filter((cell) => findField(cell) !== null).length, cells: cells.length };
  });
  const [best] = scored.sort((a, b) => b.known - a.known || b.cells - a.cells);
  return best?.delimiter ?? ';';
}

/** The cells of the first line that is not blank, good enough to count them by. */
function splitHeader(head: string, delimiter: Delimiter): string[] {
  const cells = [''];
  let quoted = false;
  for (const character of head.trimStart()) {
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted) break;
    else if (character === delimiter && !quoted) cells.push('');
    else cells.push((cells.pop() ?? '') + character);
  }
  return cells;
}
