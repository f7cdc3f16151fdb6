import type { Attributes } from './svg-outlines.js';
import { length } from './svg-outlines.js';

/** How a shape is painted; colours as red, green and blue from 0 to 1, null for no paint. */
export interface Paint {
  readonly fill: readonly number[] | null;
  readonly stroke: readonly number[] | null;
  readonly strokeWidth: number;
  readonly rule: 'nonzero' | 'evenodd';
  readonly cap: number;
  readonly join: number;
  /** From 0 to 1; those of a shape's groups are multiplied. */
  readonly opacity: number;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly isHidden: boolean;
}

export const DEFAULT_PAINT: Paint = {
  fill: [0, 0, 0],
  stroke: null,
  strokeWidth: 1,
  rule: 'nonzero',
  cap: 0,
  join: 0,
  opacity: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
  isHidden: false,
};

/** What an attribute, or a declaration in `style`, changes. Each throws a RangeError with a value that it can't read. */
const PROPERTIES: Readonly<Partial<Record<string, (value: string, paint: Paint) => Partial<Paint>>>> = {
  fill: (value) => ({ fill: colour(value) }),
  stroke: (value) => ({ stroke: colour(value) }),
  'stroke-width': (value) => ({ strokeWidth: length(value) }),
  'fill-rule': (value) => ({ rule: value === 'evenodd' ? 'evenodd' : 'nonzero' }),
  'stroke-linecap': (value) => ({ cap: Math.max(0, ['butt', 'round', 'square'].indexOf(value)) }),
  'stroke-linejoin': (value) => ({ join: Math.max(0, ['miter', 'round', 'bevel'].indexOf(value)) }),
  opacity: (value, paint) => ({ opacity: paint.opacity * fraction(value) }),
  'fill-opacity': (value) => ({ fillOpacity: fraction(value) }),
  'stroke-opacity': (value) => ({ strokeOpacity: fraction(value) }),
  display: (value, paint) => ({ isHidden: paint.isHidden || value === 'none' }),
  visibility: (value) => ({ isHidden: value !== 'visible' && value !== 'inherit' }),
};

/** Declarations that would change what is seen, and that this program does not draw. */
export const UNDRAWN = [
  'clip-path',
  'mask',
  'filter',
  'marker-start',
  'marker-mid',
  'marker-end',
  'stroke-dasharray',
];

/** Colours by name (CSS Color 4, 6.1: the basic ones, and those that logos use). */
const NAMES: Readonly<Partial<Record<string, string>>> = {
  black: '#000000',
  silver: '#c0c0c0',
  gray: '#808080',
  grey: '#808080',
  white: '#ffffff',
  maroon: '#800000',
  red: '#ff0000',
  purple: '#800080',
  fuchsia: '#ff00ff',
  green: '#008000',
  lime: '#00ff00',
  olive: '#808000',
  yellow: '#ffff00',
  navy: '#000080',
  blue: '#0000ff',
  teal: '#008080',
  aqua: '#00ffff',
  orange: '#ffa500',
  currentcolor: '#000000',
};

/** The paint of an element inside another with the paint `outer`. Throws a RangeError with a value that can't be read. */
export function inheritPaint(outer: Paint, attributes: Attributes): Paint {
  let paint = outer;
  for (const [name, value] of declarationsOf(attributes)) {
    const change = PROPERTIES[name];
    if (change === undefined || value.trim() === 'inherit') continue;
    paint = { ...paint, ...change(value.trim(), paint) };
  }
  return paint;
}

/** What attributes and their `style` declare, each name once: the style goes before the attribute. */
export function declarationsOf(attributes: Attributes): ReadonlyMap<string, string> {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return new Map([...given, ...styleOf(attributes)]);
}

function styleOf({ style = '' }: Attributes): [string, string][] {
  return style.split(';').flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(':');
    return colon < 0 ? [] : [[declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()]];
  });
}

function fraction(text: string): number {
  const value = text.endsWith('%') ? length(text.slice(0, -1)) / 100 : length(text);
  return Math.min(1, Math.max(0, value));
}

function colour(text: string): readonly number[] | null {
  if (text === 'none' || text === 'transparent') return null;
  const hex = NAMES[text.toLowerCase()] ?? text;
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(hex);
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
  if (short !== null) return short.slice(1).map((digit) => parseInt(digit + digit, 16) / 255);
  if (long !== null) return long.slice(1).map((pair) => parseInt(pair, 16) / 255);
  const parts = /^rgb\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)\s*\)$/i.exec(hex);
  if (parts === null) throw new RangeError(text);
  return parts.slice(1).map((part) => Math.min(1, parseFloat(part) / (part.endsWith('%') ? 100 : 255)));
}
