import { csvText } from '../domain/csv-text.js';
import { ACCOUNT_COLUMNS } from './account-columns.js';
import type { Card } from './card.js';

/** The cards as a file for mail merge, in their order, with the columns of the Excel file. UTF-8 with byte order mark. */
export function renderMailMerge(cards: readonly Card[]): Uint8Array {
  const header = ACCOUNT_COLUMNS.map((column) => column.header);
  const rows = cards.map((card) => ACCOUNT_COLUMNS.map((column) => column.value(card)));
  return Buffer.from(csvText([header, ...rows]), 'utf8');
}
