import { csvText } from '../domain/csv-text.js';
import { ACCOUNT_COLUMNS } from './account-columns.js';
import type { Card } from './card.js';

/** The cards as a file for mail merge, in their order, with the columns of the Excel file. UTF-8 with byte order mark. */
export function renderMailMerge(cards: readonly Card[]): Uint8Array {
  return Buffer.from(csvText(rowsOf(cards)), 'utf8');
}

function* rowsOf(cards: readonly Card[]): Generator<string[]> {
  yield ACCOUNT_COLUMNS.map((column) => column.header);
  for (const card of cards) yield ACCOUNT_COLUMNS.map((column) => column.value(card));
}
