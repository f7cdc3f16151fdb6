import { capHeight, labelBox, placeLines, withTail, type Row } from './card-rows.js';
import { SMALLEST_TYPE, type CardSize } from './card-size.js';
import { fitText, type FittedText } from './fit-text.js';
import { measureText, MM_PER_POINT, type FontRole } from './fonts.js';
import { preferBreaks } from './prefer-breaks.js';

/** White between the labels and the values behind them, and between a label and the value below it; in mm. */
const COLUMN_GAP = 2.2;
const LABEL_GAP = 0.75;
const LINE_PITCH = 1.15;
/** A value in smaller type (pt) than this beside its label stands better underneath it. */
const WORTH_BESIDE = 8;
/** A credential is never cut; a line of it may end anywhere, after a sign when that takes no more lines. */
const ANYWHERE = [/(?:)/u];

/** A credential to be set, as large as `type` pt. */
export interface Field {
  readonly label: string;
  readonly value: string;
  readonly role: FontRole;
  readonly type: number;
}

/** Where values behind this label can begin, in mm from the label. */
export function labelColumn(label: string, size: CardSize): number {
  return measureText(label, 'text') * size.labelType * MM_PER_POINT + COLUMN_GAP;
}

/**
 * Label and value on one baseline, the value `column` mm to the right; a value too long for that, or any when `column` is null,
 * stands underneath its label over the whole width, and one too long for that as well on several lines.
 */
export function valueRow(field: Field, size: CardSize, width: number, column: number | null): Row {
  if (column === null) return underLabel(field, size, width);
  const beside = fitValue(field, width - column);
  const isShort = beside.lines.flat().length === 1 && beside.size >= Math.min(field.type, WORTH_BESIDE);
  const below = isShort ? beside : fitValue(field, width);
  if (!isShort && below.lines.flat().length === 1) return underLabel(field, size, width);
  return besideLabel(field, size, beside, column);
}

function besideLabel(field: Field, size: CardSize, fitted: FittedText, column: number): Row {
  const first = capHeight(Math.max(fitted.size, size.labelType));
  const lines = placeLines(fitted, column, first, LINE_PITCH, { role: field.role, tone: 'ink' });
  const last = lines.at(-1)?.y ?? first;
  return { boxes: [labelBox(field.label, size, first), ...lines], ...withTail(last, fitted.size) };
}

function underLabel(field: Field, size: CardSize, width: number): Row {
  const fitted = fitValue(field, width);
  const label = labelBox(field.label, size, capHeight(size.labelType));
  const first = label.y + LABEL_GAP + capHeight(fitted.size);
  const lines = placeLines(fitted, 0, first, LINE_PITCH, { role: field.role, tone: 'ink' });
  return { boxes: [label, ...lines], ...withTail(lines.at(-1)?.y ?? first, fitted.size) };
}

/** On one line, or at the smallest size on as many as it takes. */
function fitValue({ value, role, type }: Field, width: number): FittedText {
  const measure = (text: string): number => measureText(text, role);
  const onOneLine = width / measure(value) / MM_PER_POINT;
  if (onOneLine >= SMALLEST_TYPE) return { size: Math.min(type, onOneLine), lines: [[value]], cut: false };
  const room = { width, height: Infinity, maxSize: SMALLEST_TYPE, minSize: SMALLEST_TYPE };
  const fit = (text: string): FittedText =>
    fitText([text], { ...room, pitch: LINE_PITCH, line: LINE_PITCH, breaks: ANYWHERE, measure });
  const full = fit(value);
  return { ...full, lines: [preferBreaks(full.lines.flat(), (text) => fit(text).lines.flat())] };
}
