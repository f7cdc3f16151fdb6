import { measureText, MM_PER_POINT } from './fonts.js';
import { textBox, type Box, type TextBox } from './boxes.js';
import type { Card } from './card.js';
import { drawableName } from './drawable-name.js';
import { fitText } from './fit-text.js';
import type { Paper } from './paper.js';
import { formatDay } from '../domain/day.js';
import type { Day } from '../domain/student.js';

/** A card and the place of its upper left corner on the page, in mm. */
export interface PlacedCard {
  readonly card: Card;
  readonly x: number;
  readonly y: number;
}

/** One page: its cards, and what stands around them. */
export interface PageLayout {
  readonly cards: readonly PlacedCard[];
  readonly around: readonly Box[];
}

const FOOT_TYPE = 7;
const FOOT_MARGIN = 12;
/** Baseline of the foot above the paper's lower edge, and where the cut lines stop for it; in mm. */
const FOOT_BASELINE = 6;
const FOOT_TOP = 9.5;
const CUT_LINE = { width: 0.15, dashes: [1.2, 1.2] } as const;

/** Deals sorted cards out over the pages of a paper. */
export function layoutPages(cards: readonly Card[], paper: Paper, date: Day): PageLayout[] {
  const perPage = paper.columns * paper.rows;
  const runs = paper.plain ? splitGroups(cards) : [cards];
  const pages = runs.flatMap((run) => splitEvery(run, perPage));
  return pages.map((page, index) => ({
    cards: page.map((card, place) => ({ card, ...placeOf(place, paper) })),
    around: paper.plain ? [...cutLines(paper), ...foot(page, paper, date, index + 1, pages.length)] : [],
  }));
}

/** Places are counted row by row, as a sheet of stickers is used up. */
function placeOf(place: number, paper: Paper): { x: number; y: number } {
  const row = Math.floor(place / paper.columns);
  const column = place % paper.columns;
  return { x: paper.left + column * paper.card.width, y: paper.top + row * paper.card.height };
}

function splitGroups(cards: readonly Card[]): Card[][] {
  const runs: Card[][] = [];
  let current: string | null = null;
  for (const card of cards) {
    const group = JSON.stringify([card.institutionNumber, card.institutionName, card.groupName]);
    if (group !== current) runs.push([]);
    current = group;
    runs.at(-1)?.push(card);
  }
  return runs;
}

function splitEvery(cards: readonly Card[], count: number): Card[][] {
  const pages: Card[][] = [];
  for (let start = 0; start < cards.length; start += count) pages.push(cards.slice(start, start + count));
  return pages;
}

/** Lines that run through to the paper's edges, but for the foot: a guillotine cuts along them. */
function cutLines(paper: Paper): Box[] {
  const { pageWidth, pageHeight, columns, rows, card } = paper;
  const across = Array.from({ length: rows + 1 }, (_, row): Box => {
    const y = paper.top + row * card.height;
    return { kind: 'rule', x: 0, y, toX: pageWidth, toY: y, ...CUT_LINE };
  });
  const down = Array.from({ length: columns + 1 }, (_, column): Box => {
    const x = paper.left + column * card.width;
    return { kind: 'rule', x, y: 0, toX: x, toY: pageHeight - FOOT_TOP, ...CUT_LINE };
  });
  return [...across, ...down];
}

/** `LeerID-kaartjes · <school> · <groep> · 23 november 2026` and, at the right, `blad 1 van 3`. */
function foot(page: readonly Card[], paper: Paper, date: Day, number: number, count: number): TextBox[] {
  const style = { role: 'text', tone: 'quiet', size: FOOT_TYPE } as const;
  const measure = (text: string): number => measureText(text, style.role);
  const y = paper.pageHeight - FOOT_BASELINE;
  const sheet = `blad ${number} van ${count}`;
  const sheetWidth = measure(sheet) * FOOT_TYPE * MM_PER_POINT;
  const sheetX = paper.pageWidth - FOOT_MARGIN - sheetWidth;
  const card = page[0];
  const school = [card?.institutionName ?? '', card?.groupName ?? ''].map((name) => drawableName(name).text);
  const parts = ['LeerID-kaartjes', ...school, formatDay(date)].filter((part) => part !== '');
  const { lines } = fitText([parts.join(' · ')], {
    width: sheetX - FOOT_MARGIN - 4,
    height: FOOT_TYPE * MM_PER_POINT,
    maxSize: FOOT_TYPE,
    minSize: FOOT_TYPE,
    pitch: 1,
    line: 1,
    breaks: [/(?!)/u],
    measure,
  });
  const left = textBox(lines.flat().join(''), FOOT_MARGIN, y, style);
  return [left, textBox(sheet, sheetX, y, style)];
}
