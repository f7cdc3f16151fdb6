import { formatDay } from '../domain/day.js';
import type { Day } from '../domain/student.js';
import { moveBox } from './boxes.js';
import type { Card } from './card.js';
import { SMALLEST_TYPE, textRow, type Row } from './card-rows.js';
import type { CardSize } from './card-size.js';
import { drawableName } from './drawable-name.js';
import { fitText } from './fit-text.js';
import { measureText, MM_PER_POINT } from './fonts.js';

const QUIET = { role: 'text', tone: 'quiet', isShared: true } as const;
const measure = (text: string): number => measureText(text, QUIET.role);
const PITCH = 1.2;
/** White between school and date, in mm. */
const GAP = 3;
/** A date in words leaves at least this to the school's name, in mm. */
const LEAST_SCHOOL = 45;

/** What a pupil with a temporary password reads about the first time: the longest that fits on a line. */
const FIRST_TIME = [
  'De eerste keer kies je zelf een nieuw wachtwoord, van minstens 12 tekens.',
  'De eerste keer kies je zelf een nieuw: minstens 12 tekens.',
  'Kies zelf een nieuw, van minstens 12 tekens.',
];

/** `<school>            23 november 2026`: a long school name is cut, the day never. */
export function footRow(card: Card, size: CardSize, width: number, date: Day): Row {
  const type = size.smallType;
  const set = (text: string, room: number): Row => textRow(fitLine(text, room, type), PITCH, QUIET);
  const widthOf = (text: string): number => measure(text) * type * MM_PER_POINT;
  const inWords = formatDay(date);
  const written = width - widthOf(inWords) - GAP >= LEAST_SCHOOL ? inWords : formatShort(date);
  const dayWidth = widthOf(written);
  const school = set(drawableName(card.institutionName).text, width - dayWidth - GAP);
  const day = set(written, width);
  return { ...day, boxes: [...school.boxes, ...day.boxes.map((box) => moveBox(box, width - dayWidth, 0))] };
}

/** What happens at the first sign-in with a temporary password. */
export function firstTimeRow(size: CardSize, width: number): Row {
  const fits = (text: string): boolean => measure(text) * SMALLEST_TYPE * MM_PER_POINT <= width;
  const text = FIRST_TIME.find(fits) ?? FIRST_TIME.at(-1) ?? '';
  const fitted = fitText([text], {
    width,
    height: 2 * PITCH * size.smallType * MM_PER_POINT,
    maxSize: size.smallType,
    minSize: SMALLEST_TYPE,
    pitch: PITCH,
    line: PITCH,
    breaks: [/(?<= )/],
    measure,
  });
  return textRow(fitted, PITCH, { ...QUIET, tone: 'ink' });
}

function fitLine(text: string, width: number, type: number): ReturnType<typeof fitText> {
  const room = { width, height: PITCH * type * MM_PER_POINT, maxSize: type, minSize: SMALLEST_TYPE };
  return fitText([text], { ...room, pitch: PITCH, line: PITCH, breaks: [/(?!)/u], measure });
}

/** `23/11/2026` */
function formatShort(date: Day): string {
  return date.split('-').reverse().join('/');
}
