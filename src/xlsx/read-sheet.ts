import { ownText } from '../domain/own-text.js';
import { refuseXlsx, type XlsxLimits } from './limits.js';
import { numberText, type Calendar } from './cell-value.js';
import type { XmlEvents } from './parse-xml.js';
import type { NumberFormat } from './styles.js';

/** `other`: a number, a date, true or false, an error; what it looks like on the screen is not in the cell. */
export type CellKind = 'text' | 'formula' | 'other';

/** One cell that holds something. */
export interface SheetCell {
  /** From 1. */
  readonly column: number;
  readonly kind: CellKind;
  /** Its text; empty for what is no text. */
  readonly text: string;
  /** What it holds, as a list would write it: its text, a number, a day as `yyyy-mm-dd`, 1 or 0 for true or false. */
  readonly value: string;
}

/** What cells only point at. */
export interface SheetContext {
  readonly shared: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly calendar: Calendar;
}

/** A row with something in it, numbered as on the screen. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  /** Its place in the list of styles. */
  readonly style: number;
  value: string;
  hasFormula: boolean;
}

/** Hears a sheet's XML and gives `take` its rows, one by one, in the order of the file. */
export function readSheet(
  context: SheetContext,
  { cellLength, rowLength, textLength, columns, rows }: XlsxLimits,
  take: (row: SheetRow) => void,
): XmlEvents {
  let row = 0;
  let cells: SheetCell[] = [];
  let cell: OpenCell | null = null;
  let lastColumn = 0;
  /** Characters of the row, and of the rows before it. */
  let inRow = 0;
  let before = 0;
  let inValue = false;
  let spoken = 0;
  const openRow = (reference: string | undefined) => {
    const given = reference === undefined ? row + 1 : Number(reference);
    // Rows that all have one number would each get what is wrong with all of them.
    row = given <= row ? row + 1 : given;
    if (!Number.isInteger(given) || given < 1) throw refuseXlsx('not-xlsx');
    if (row > rows) throw refuseXlsx('too-large');
    cells = [];
    lastColumn = 0;
    inRow = 0;
  };
  const openCell = (reference: string | undefined, type: string, style: number) => {
    lastColumn = reference === undefined ? lastColumn + 1 : columnNumber(reference);
    cell = { column: lastColumn, type, style, value: '', hasFormula: false };
  };
  const addCell = (content: SheetCell) => {
    inRow += content.value.length;
    if (content.value.length > cellLength) throw refuseXlsx('too-large', row);
    // A cell that is only coloured may stand anywhere.
    if (content.column > columns || cells.length >= columns) throw refuseXlsx('too-large');
    if (inRow > rowLength || before + inRow > textLength) throw refuseXlsx('too-large');
    cells.push(content);
  };
  const closeRow = () => {
    before += inRow;
    if (cells.length > 0) take({ row, cells });
  };
  return {
    open: (name, attributes) => {
      if (name === 'row') openRow(attributes['r']);
      else if (name === 'c') openCell(attributes['r'], attributes['t'] ?? 'n', Number(attributes['s'] ?? 0));
      else if (name === 'f' && cell !== null) cell.hasFormula = true;
      else if (name === 'rPh') spoken += 1;
      inValue = (name === 'v' || name === 't') && spoken === 0;
    },
    text: (text) => {
      if (cell === null || !inValue) return;
      cell.value += text;
      if (cell.value.length > cellLength) throw refuseXlsx('too-large', row);
    },
    close: (name) => {
      inValue = false;
      if (name === 'rPh') spoken -= 1;
      else if (name === 'c' && cell !== null) {
        const content = contentOf(cell, context);
        if (content !== null) addCell(content);
        cell = null;
      } else if (name === 'row') closeRow();
    },
  };
}

/** null for a cell with nothing in it. */
function contentOf(cell: OpenCell, context: SheetContext): SheetCell | null {
  const { column, type, hasFormula } = cell;
  const value = cell.value === '' ? '' : valueOf(cell, context);
  if (hasFormula) return { column, kind: 'formula', text: '', value };
  if (value === '') return null;
  return TEXT_TYPES.has(type)
    ? { column, kind: 'text', text: value, value }
    : { column, kind: 'other', text: '', value };
}

const TEXT_TYPES: ReadonlySet<string> = new Set(['s', 'str', 'inlineStr']);

function valueOf(
  { type, style, value: written }: OpenCell,
  { shared, formats, calendar }: SheetContext,
): string {
  // Else a row would hold on to all XML that it stands in.
  const value = ownText(written);
  if (type === 'n') return numberText(value, formats[style] ?? null, calendar);
  if (type !== 's') return value;
  const text = shared[Number(value)];
  if (text === undefined) throw refuseXlsx('not-xlsx');
  return text;
}

/** 1 for `A12`, 28 for `AB3`. */
function columnNumber(reference: string): number {
  const [, letters] = /^([A-Z]{1,4})\d+$/.exec(reference) ?? [];
  if (letters === undefined) throw refuseXlsx(reference.length > 12 ? 'too-large' : 'not-xlsx');
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
