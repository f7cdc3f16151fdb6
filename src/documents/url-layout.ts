import type { TextBox } from './boxes.js';
import type { Card } from './card.js';
import { letterHeight, placeLines, tailDepth, type Area } from './card-rows.js';
import { SMALLEST_TYPE, type CardSize } from './card-size.js';
import { firstUncut } from './first-uncut.js';
import { fitText, type FittedText } from './fit-text.js';
import { measureText, MM_PER_POINT } from './fonts.js';

const PITCH = 1.2;
const QUIET = { role: 'text', tone: 'quiet' } as const;
const measure = (text: string): number => measureText(text, QUIET.role);

/** After the dot between first and last name, else after any sign; inside a word only when nothing else helps. */
const IN_URL = [/(?<=\/[^/]*\.)(?=[^./]+$)/u, /(?<=[./-])/u];
const ANYWHERE = [/(?:)/u];

/** The whole URL, its last baseline on the area's bottom. */
export function layoutUrl(card: Card, size: CardSize, area: Area): TextBox[] {
  const fit = (lines: number, breaks: readonly RegExp[]) => (): FittedText =>
    fitText([card.url], {
      width: area.right - area.left,
      height: lines * PITCH * size.urlType * MM_PER_POINT,
      maxSize: size.urlType,
      minSize: SMALLEST_TYPE,
      pitch: PITCH,
      line: PITCH,
      breaks,
      measure,
    });
  const fitted = firstUncut([fit(1, IN_URL), fit(2, IN_URL), fit(2, ANYWHERE), fit(3, ANYWHERE)]);
  const pitch = PITCH * fitted.size * MM_PER_POINT;
  const first = area.bottom - (fitted.lines.flat().length - 1) * pitch;
  return placeLines(fitted, area.left, first, PITCH, QUIET);
}

/** The address without the username, as people say it: `mijn.leerid.be`. */
export function siteOf(card: Card): string {
  return card.url.slice(0, card.url.lastIndexOf('/')).replace(/^https?:\/\//, '');
}

/** What the site needs below a QR code's quiet zone, in mm. */
const SITE_LETTERS = letterHeight('', SMALLEST_TYPE);
const SITE_HEIGHT = SITE_LETTERS + tailDepth(SMALLEST_TYPE);

/** The site at the top of an area; nothing when the area has no room for it. */
export function layoutSite(card: Card, area: Area): TextBox[] {
  const site = siteOf(card);
  const width = measure(site) * SMALLEST_TYPE * MM_PER_POINT;
  if (width > area.right - area.left || area.top + SITE_HEIGHT > area.bottom) return [];
  const fitted = { size: SMALLEST_TYPE, lines: [[site]], cut: false };
  return placeLines(fitted, area.left, area.top + SITE_LETTERS, PITCH, QUIET);
}
