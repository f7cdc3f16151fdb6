import type { TextBox } from './boxes.js';
import type { Card } from './card.js';
import { letterHeight, placeLines, tailDepth, type Area } from './card-rows.js';
import { SMALLEST_TYPE, type CardSize } from './card-size.js';
import { firstUncut } from './first-uncut.js';
import { fitText, type FittedText } from './fit-text.js';
import { measureText, MM_PER_POINT } from './fonts.js';
import { preferBreaks } from './prefer-breaks.js';

const PITCH = 1.2;
const QUIET = { role: 'text', tone: 'quiet' } as const;
const measure = (text: string): number => measureText(text, QUIET.role);

/** After the dot between first and last name, else after any sign; inside a word only when nothing else helps, and as little as can be. */
const IN_URL = [/(?<=\/[^/]*\.)(?=[^./]+$)/u, /(?<=[./-])/u];
const ANYWHERE = [/(?:)/u];
/** A third line leaves the names room enough when all three take no more than this of the height. */
const MOST_OF_HEIGHT = 0.4;

/** The whole URL, its last baseline on the area's bottom. */
export function layoutUrl(card: Card, size: CardSize, area: Area): TextBox[] {
  const fit = (text: string, height: number, breaks: readonly RegExp[], maxSize = size.urlType): FittedText =>
    fitText([text], {
      width: area.right - area.left,
      height,
      maxSize,
      minSize: SMALLEST_TYPE,
      pitch: PITCH,
      line: PITCH,
      breaks,
      measure,
    });
  const high = (lines: number, type: number): number => lines * PITCH * type * MM_PER_POINT;
  const afterSigns = (height: number) => () => fit(card.url, height, IN_URL);
  const anywhere = (height: number) => (): FittedText => {
    const full = fit(card.url, height, ANYWHERE);
    const fill = (text: string) => fit(text, height, ANYWHERE, full.size).lines.flat();
    return full.cut ? full : { ...full, lines: [preferBreaks(full.lines.flat(), fill)] };
  };
  const third = high(3, SMALLEST_TYPE);
  const fitted = firstUncut([
    afterSigns(high(1, size.urlType)),
    afterSigns(high(2, size.urlType)),
    ...(third <= MOST_OF_HEIGHT * (area.bottom - area.top) ? [afterSigns(third)] : []),
    anywhere(high(2, size.urlType)),
    anywhere(high(3, size.urlType)),
  ]);
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
