import { formatDay } from '../domain/day.js';
import type { Day } from '../domain/student.js';
import { textBox } from './boxes.js';
import type { Card } from './card.js';
import { capHeight, tailDepth, textRow, type Row } from './card-rows.js';
import { SMALLEST_TYPE, type CardSize } from './card-size.js';
import { drawableName } from './drawable-name.js';
import { fitLine } from './fit-line.js';
import { fitText } from './fit-text.js';
import { measureText, MM_PER_POINT } from './fonts.js';

const QUIET = { role: 'text', tone: 'quiet', isShared: true } as const;
const PITCH = 1.1;
/** White between school and date, in mm. */
const GAP = 3;
/** A date in words leaves at least this to the school's name, in mm. */
const LEAST_SCHOOL = 45;

/** What a pupil with a temporary password reads about the first time: on a line, or on two on a narrow card. */
const FIRST_TIME = {
  onOneLine: 'De eerste keer kies je zelf een nieuw wachtwoord, van minstens 12 tekens.',
  onTwoLines: ['De eerste keer kies je een nieuw wachtwoord:', 'minstens 12 tekens.'],
} as const;

/** `<school>            23 november 2026`: a long school name is cut, the day never. `before` stands in front of the school. */
export function footRow(card: Card, size: CardSize, width: number, date: Day, before = ''): Row {
  const type = size.smallType;
  const widthOf = (text: string): number => measureText(text, QUIET.role) * type * MM_PER_POINT;
  const inWords = formatDay(date);
  const day = width - widthOf(inWords) - GAP >= LEAST_SCHOOL ? inWords : formatShort(date);
  const text = [before, drawableName(card.institutionName).text].filter(Boolean).join(' · ');
  const school = fitLine(text, QUIET.role, width - widthOf(day) - GAP, type);
  const height = capHeight(type);
  const style = { ...QUIET, size: type };
  const boxes = [textBox(school.text, 0, height, style), textBox(day, width - widthOf(day), height, style)];
  return { boxes, height, tail: tailDepth(type) };
}

/** What happens at the first sign-in with a temporary password. */
export function firstTimeRow(size: CardSize, width: number): Row {
  const measure = (text: string): number => measureText(text, QUIET.role);
  const isWide = measure(FIRST_TIME.onOneLine) * SMALLEST_TYPE * MM_PER_POINT <= width;
  const texts = isWide ? [FIRST_TIME.onOneLine] : FIRST_TIME.onTwoLines;
  const room = {
    width,
    height: texts.length * PITCH * size.smallType * MM_PER_POINT,
    pitch: PITCH,
    line: PITCH,
  };
  const types = { maxSize: size.smallType, minSize: SMALLEST_TYPE };
  const fitted = fitText(texts, { ...room, ...types, breaks: [/(?<= )/], measure });
  return textRow(fitted, PITCH, { ...QUIET, tone: 'ink' });
}

/** `23/11/2026` */
function formatShort(date: Day): string {
  return date.split('-').reverse().join('/');
}
