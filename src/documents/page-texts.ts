import { formatDay } from '../domain/day.js';
import type { Day } from '../domain/student.js';
import { textBox, type TextBox } from './boxes.js';
import type { Card } from './card.js';
import { classOf } from './divide-cards.js';
import { drawableName } from './drawable-name.js';
import { fitLine } from './fit-line.js';
import { measureText, MM_PER_POINT, type FontRole } from './fonts.js';
import type { Paper } from './paper.js';
import type { Division } from './print-settings.js';

const FOOT_TYPE = 7;
const FOOT_MARGIN = 12;
const FOOT_GAP = 4;
/** Baseline of the foot above the paper's lower edge, in mm. */
const FOOT_BASELINE = 6;
/** Baseline of the line above a group, in mm: its top is 5 mm below the paper's edge. */
const COVER_BASELINE = 7.9;
const COVER_TYPE = { max: 11, min: 9 } as const;
const COVER_GAP = 6;
const SCHOOL_TYPE = 8;
/** The most that the school's name may take of the line, in mm. */
const SCHOOL_WIDTH = 70;

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
  const school = fitLine(drawableName(card.institutionName).text, 'text', SCHOOL_WIDTH, SCHOOL_TYPE);
  const many = `: ${cards.length} ${cards.length === 1 ? 'leerling' : 'leerlingen'}`;
  const after = opens ? many : ' (vervolg)';
  const room = right - paper.left - school.width - COVER_GAP - widthOf(after, 'name', COVER_TYPE.max);
  const name = fitLine(
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
  return [title, textBox(school.text, right - school.width, COVER_BASELINE, style)];
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
  const left = fitLine(parts.join(' · '), 'text', sheetX - FOOT_MARGIN - FOOT_GAP, FOOT_TYPE);
  return [textBox(left.text, FOOT_MARGIN, y, style), textBox(sheet, sheetX, y, style)];
}

/** A class is named with its group where all its pupils are in one. */
function nameOf(card: Card, cards: readonly Card[], division: Division): string {
  const className = classOf(card, division);
  if (className === null) return card.groupName;
  const oneGroup = cards.every(({ groupName }) => groupName === card.groupName);
  return `Klas ${className}${oneGroup ? ` (${card.groupName})` : ''}`;
}

function widthOf(text: string, role: FontRole, size: number): number {
  return measureText(text, role) * size * MM_PER_POINT;
}
