import { refuseXlsx, type XlsxLimits } from './limits.js';
import type { XmlEvents } from './parse-xml.js';

/** `other`: a number, a date, true or false, an error; what it looks like on the screen is not in the cell. */
export type CellKind = 'text' | 'formula' | 'other';

/** One cell that holds something. */
export interface SheetCell {
  /** From 1. */
  readonly column: number;
  readonly kind: CellKind;
  /** Its text; empty for what is no text. */
  readonly text: string;
}

/** A row with something in it, numbered as on the screen. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  value: string;
  hasFormula: boolean;
}

/** Hears a sheet's XML and gives `take` its rows, one by one, in the order of the file. */
export function readSheet(
  shared: readonly string[],
  { cellLength, columns, rows }: XlsxLimits,
  take: (row: SheetRow) => void,
): XmlEvents {
  let row = 0;
  let cells: SheetCell[] = [];
  let cell: OpenCell | null = null;
  let lastColumn = 0;
  let inValue = false;
  let spoken = 0;
  const openRow = (reference: string | undefined) => {
    row = reference === undefined ? row + 1 : Number(reference);
    if (!Number.isInteger(row) || row < 1) throw refuseXlsx('not-xlsx');
    if (row > rows) throw refuseXlsx('too-large');
    cells = [];
    lastColumn = 0;
  };
  const openCell = (reference: string | undefined, type: string) => {
    lastColumn = reference === undefined ? lastColumn + 1 : columnNumber(reference);
    cell = { column: lastColumn, type, value: '', hasFormula: false };
  };
  return {
    open: (name, attributes) => {
      if (name === 'row') openRow(attributes['r']);
      else if (name === 'c') openCell(attributes['r'], attributes['t'] ?? 'n');
      else if (name === 'f' && cell !== null) cell.hasFormula = true;
      else if (name === 'rPh') spoken += 1;
      inValue = (name === 'v' || name === 't') && spoken === 0;
    },
    text: (text) => {
      if (cell === null || !inValue) return;
      cell.value += text;
      if (cell.value.length > cellLength) throw refuseXlsx('too-large');
    },
    close: (name) => {
      inValue = false;
      if (name === 'rPh') spoken -= 1;
      else if (name === 'c' && cell !== null) {
        const content = contentOf(cell, shared);
        if (content !== null) {
          // A cell that is only coloured may stand anywhere.
          if (cell.column > columns || cells.length >= columns) throw refuseXlsx('too-large');
          cells.push(content);
        }
        cell = null;
      } else if (name === 'row' && cells.length > 0) take({ row, cells });
    },
  };
}

/** null for a cell with nothing in it. */
function contentOf(
  { column, type, value, hasFormula }: OpenCell,
  shared: readonly string[],
): SheetCell | null {
  if (hasFormula) return { column, kind: 'formula', text: '' };
  if (value === '') return null;
  if (type === 'str' || type === 'inlineStr') return { column, kind: 'text', text: value };
  if (type !== 's') return { column, kind: 'other', text: '' };
  const text = shared[Number(value)];
  if (text === undefined) throw refuseXlsx('not-xlsx');
  return text === '' ? null : { column, kind: 'text', text };
}

/** 1 for `A12`, 28 for `AB3`. */
function columnNumber(reference: string): number {
  const [, letters] = /^([A-Z]{1,4})\d+$/.exec(reference) ?? [];
  if (letters === undefined) throw refuseXlsx(reference.length > 12 ? 'too-large' : 'not-xlsx');
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
