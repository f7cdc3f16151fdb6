import { textBox, type Box, type RuleBox, type TextBox } from './boxes.js';
import type { Card } from './card.js';
import { classOf } from './divide-cards.js';
import { drawableName } from './drawable-name.js';
import { fitText } from './fit-text.js';
import { measureText, MM_PER_POINT, type FontRole } from './fonts.js';
import { placeOn, type Paper } from './paper.js';
import type { Division } from './print-settings.js';
import { formatDay } from '../domain/day.js';
import type { Day } from '../domain/student.js';

const FOOT_TYPE = 7;
const FOOT_MARGIN = 12;
/** Baseline of the foot above the paper's lower edge, and where the cut lines stop for it; in mm. */
const FOOT_BASELINE = 6;
const FOOT_TOP = 9.5;
/** The line above a group: baseline, and where the cut lines begin below it; in mm. Its top is 5 mm below the paper's edge. */
const COVER_BASELINE = 7.9;
const COVER_BOTTOM = 9.2;
const COVER_TYPE = { max: 11, min: 9 } as const;
const COVER_GAP = 6;
const SCHOOL_TYPE = 8;
/** The most that the school's name may take of the line, in mm. */
const SCHOOL_WIDTH = 70;
const CUT_LINE = { width: 0.15, dashes: [1.2, 1.2] } as const;
const HAIRLINE = 0.1;

/** Lines that run through to the paper's edges, but for the foot and the line above a group: a guillotine cuts along them. */
export function cutLines(paper: Paper): Box[] {
  const { pageWidth, pageHeight, columns, rows, pitchX, pitchY } = paper;
  const across = Array.from({ length: rows + 1 }, (_, row): Box => {
    const y = paper.top + row * pitchY;
    return { kind: 'rule', x: 0, y, toX: pageWidth, toY: y, ...CUT_LINE };
  });
  const down = Array.from({ length: columns + 1 }, (_, column): Box => {
    const x = paper.left + column * pitchX;
    return { kind: 'rule', x, y: COVER_BOTTOM, toX: x, toY: pageHeight - FOOT_TOP, ...CUT_LINE };
  });
  return [...across, ...down];
}

/** The borders of all stickers of the sheet, used or not. */
export function stickerOutlines(paper: Paper): RuleBox[] {
  const { width, height } = paper.card;
  return Array.from({ length: paper.columns * paper.rows }, (_, place) => placeOn(paper, place)).flatMap(
    ({ x, y }) => outline(x, y, x + width, y + height),
  );
}

/** `1e lj 3e gr Economie ASO: 24 leerlingen` and, at the right, the school; `opens`: on the first page of the group, not on those after it. */
export function coverLine(
  cards: readonly Card[],
  paper: Paper,
  division: Division,
  opens: boolean,
): TextBox[] {
  const [card] = cards;
  if (card === undefined) return [];
  const right = paper.pageWidth - paper.left;
  const school = fitOnLine(drawableName(card.institutionName).text, 'text', SCHOOL_WIDTH, SCHOOL_TYPE);
  const schoolWidth = widthOf(school.text, 'text', school.size);
  const many = `: ${cards.length} ${cards.length === 1 ? 'leerling' : 'leerlingen'}`;
  const after = opens ? many : ' (vervolg)';
  const room = right - paper.left - schoolWidth - COVER_GAP - widthOf(after, 'name', COVER_TYPE.max);
  const name = fitOnLine(
    drawableName(nameOf(card, cards, division)).text,
    'name',
    room,
    COVER_TYPE.max,
    COVER_TYPE.min,
  );
  const title = textBox(name.text + after, paper.left, COVER_BASELINE, {
    role: 'name',
    tone: 'ink',
    size: name.size,
  });
  const style = { role: 'text', tone: 'quiet', size: school.size } as const;
  return [title, textBox(school.text, right - schoolWidth, COVER_BASELINE, style)];
}

/** `LeerID-kaartjes · <school> · <groep> · 23 november 2026` and, at the right, `blad 1 van 3`; for a page of these cards' group or class. */
export function foot(
  cards: readonly Card[],
  paper: Paper,
  division: Division,
  date: Day,
  number: number,
  count: number,
): TextBox[] {
  const style = { role: 'text', tone: 'quiet', size: FOOT_TYPE } as const;
  const y = paper.pageHeight - FOOT_BASELINE;
  const sheet = `blad ${number} van ${count}`;
  const sheetX = paper.pageWidth - FOOT_MARGIN - widthOf(sheet, 'text', FOOT_TYPE);
  const [card] = cards;
  const names = card === undefined ? [] : [card.institutionName, nameOf(card, cards, division)];
  const school = names.map((name) => drawableName(name).text);
  const parts = ['LeerID-kaartjes', ...school, formatDay(date)].filter((part) => part !== '');
  const left = fitOnLine(parts.join(' · '), 'text', sheetX - FOOT_MARGIN - 4, FOOT_TYPE);
  return [textBox(left.text, FOOT_MARGIN, y, style), textBox(sheet, sheetX, y, style)];
}

/** A class is named with its group where all its pupils are in one. */
function nameOf(card: Card, cards: readonly Card[], division: Division): string {
  const className = classOf(card, division);
  if (className === null) return card.groupName;
  const oneGroup = cards.every(({ groupName }) => groupName === card.groupName);
  return `Klas ${className}${oneGroup ? ` (${card.groupName})` : ''}`;
}

/** The text on one line: shrunk to `minSize` (pt) at most, then cut with an ellipsis. Width in mm. */
function fitOnLine(
  text: string,
  role: FontRole,
  width: number,
  maxSize: number,
  minSize = maxSize,
): { readonly text: string; readonly size: number } {
  const { lines, size } = fitText([text], {
    width,
    height: maxSize * MM_PER_POINT,
    maxSize,
    minSize,
    pitch: 1,
    line: 1,
    breaks: [/(?!)/u],
    measure: (part) => measureText(part, role),
  });
  return { text: lines.flat().join(''), size };
}

function widthOf(text: string, role: FontRole, size: number): number {
  return measureText(text, role) * size * MM_PER_POINT;
}

function outline(left: number, top: number, right: number, bottom: number): RuleBox[] {
  const line = (x: number, y: number, toX: number, toY: number): RuleBox => ({
    kind: 'rule',
    x,
    y,
    toX,
    toY,
    width: HAIRLINE,
  });
  return [
    line(left, top, right, top),
    line(right, top, right, bottom),
    line(right, bottom, left, bottom),
    line(left, bottom, left, top),
  ];
}
