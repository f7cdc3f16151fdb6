/** Something wrong with one cell of a workbook; the Dutch texts stand in `cli/cell-problems.ts`. What the cell holds is not told: it may be a password. */
export interface CellProblem {
  /** As on the screen, from 1; the header is row 1. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  /** What the column is called, or ought to be. */
  readonly header: string;
  readonly code: CellProblemCode;
  /** The row that had the value first, for a value that may come only once, or that has the address of all. */
  readonly otherRow?: number;
}

export type CellProblemCode =
  | 'header'
  | 'formula'
  | 'not-text'
  | 'empty'
  | 'not-empty'
  | 'characters'
  | 'stamnummer'
  | 'username'
  | 'type'
  | 'kind'
  | 'password'
  | 'url'
  | 'institution-number'
  | 'pictures'
  | 'duplicate'
  | 'other-address';
