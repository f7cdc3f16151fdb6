import { CAP_HEIGHT, type Box, type TextBox } from './boxes.js';
import type { Card } from './card.js';
import { placeLines, SMALLEST_TYPE, type Area } from './card-rows.js';
import { drawableName } from './drawable-name.js';
import { fitText } from './fit-text.js';
import { measureText, MM_PER_POINT } from './fonts.js';
import type { CardSize } from './card-size.js';
import { wordmark } from './wordmark.js';

/** Between baselines, in em: names have accents above and tails below. */
const NAME_PITCH = 1.16;
/** Capitals with two accents on them, as Vietnamese has, stay clear of the line above. */
const NAME_LINE = 1;
const SMALL_PITCH = 1.2;
/** White between group, names and URL, in mm. */
const GAP = 1.6;

const BETWEEN_WORDS = [/(?<=[\s-])/u];
/** After the dot between first and last name, else after any sign. */
const IN_URL = [/(?<=\/[^/]*\.)(?=[^./]+$)/u, /(?<=[./-])/u];

/** Group and class, wordmark, first and last name, and the URL, beside the QR code. */
export function layoutHeading(card: Card, size: CardSize, area: Area): Box[] {
  const mark = wordmark();
  const markWidth = (size.wordmark * mark.width) / mark.height;
  const markBaseline = area.top + size.wordmark;
  const group = layoutGroup(card, size, { ...area, right: area.right - markWidth - 2 });
  const url = layoutUrl(card, size, area);
  const groupBottom = Math.max(markBaseline, ...group.map((line) => line.y));
  const urlTop = Math.min(...url.map((line) => line.y - CAP_HEIGHT * line.size * MM_PER_POINT));
  return [
    ...group,
    { kind: 'wordmark', x: area.right - markWidth, y: markBaseline, width: markWidth, height: size.wordmark },
    ...layoutNames(card, size, { ...area, top: groupBottom + GAP, bottom: urlTop - GAP }),
    ...url,
  ];
}

function layoutGroup(card: Card, size: CardSize, area: Area): TextBox[] {
  const parts = [card.groupName, card.className ?? ''].map((part) => drawableName(part).text).filter(Boolean);
  const style = { role: 'text', tone: 'quiet' } as const;
  const room = {
    width: area.right - area.left,
    maxSize: size.groupType,
    minSize: SMALLEST_TYPE,
    pitch: SMALL_PITCH,
    line: SMALL_PITCH,
    breaks: [/(?!)/u],
    measure: (text: string) => measureText(text, style.role),
  };
  const lineHeight = (lines: number): number => lines * SMALL_PITCH * size.groupType * MM_PER_POINT;
  const together = fitText([parts.join(' · ')], { ...room, height: lineHeight(1) });
  // A class is never cut off behind a long group: it gets a line of its own.
  const fitted = together.cut ? fitText(parts, { ...room, height: lineHeight(parts.length) }) : together;
  const baseline = area.top + size.wordmark;
  return placeLines(fitted, area.left, baseline, SMALL_PITCH, style);
}

function layoutUrl(card: Card, size: CardSize, area: Area): TextBox[] {
  const style = { role: 'text', tone: 'quiet' } as const;
  const fitted = fitText([card.url], {
    width: area.right - area.left,
    height: 2 * SMALL_PITCH * size.urlType * MM_PER_POINT,
    maxSize: size.urlType,
    minSize: SMALLEST_TYPE,
    pitch: SMALL_PITCH,
    line: SMALL_PITCH,
    breaks: IN_URL,
    measure: (text) => measureText(text, style.role),
  });
  const pitch = SMALL_PITCH * fitted.size * MM_PER_POINT;
  const first = area.bottom - (fitted.lines.flat().length - 1) * pitch;
  return placeLines(fitted, area.left, first, SMALL_PITCH, style);
}

function layoutNames(card: Card, size: CardSize, area: Area): TextBox[] {
  const names = [card.firstName, card.lastName].map((name) => drawableName(name).text).filter(Boolean);
  if (names.length === 0) return [];
  const height = area.bottom - area.top;
  const style = { role: 'name', tone: 'ink' } as const;
  const fitted = fitText(names, {
    width: area.right - area.left,
    height,
    maxSize: size.nameType,
    minSize: SMALLEST_TYPE,
    pitch: NAME_PITCH,
    line: NAME_LINE,
    breaks: BETWEEN_WORDS,
    measure: (text) => measureText(text, style.role),
  });
  const em = fitted.size * MM_PER_POINT;
  const used = (fitted.lines.flat().length - 1) * NAME_PITCH * em + CAP_HEIGHT * em;
  const baseline = area.top + (height - used) / 2 + CAP_HEIGHT * em;
  return placeLines(fitted, area.left, baseline, NAME_PITCH, style);
}
