import { readFileSync } from 'node:fs';
import { formatColour, pathOperators } from './path-operators.js';

/** One shape of a picture, its path normalised when the assets are built. */
interface PictureShape {
  readonly d: string;
  /** `#rrggbb` */
  readonly fill: string;
  readonly rule: 'nonzero' | 'evenodd';
  readonly opacity: number;
}

interface PictureShapes {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly PictureShape[];
}

/** A picture as PDF operators in its own units, y downwards; opacities below 1 call the graphics state `/O<percent>`. */
export interface DrawnPicture {
  readonly width: number;
  readonly height: number;
  readonly operators: string;
  /** In percent. */
  readonly opacities: readonly number[];
}

/** Width of the line around a picture, in its own units: a thirty-second part of its side. */
const OUTLINE = 1.2;

const drawn = new Map<string, DrawnPicture>();
let shapes: Readonly<Record<string, PictureShapes>> | null = null;

/** The picture of an icon; throws a RangeError for an icon that was not built. */
export function drawPicture(icon: string): DrawnPicture {
  const known = drawn.get(icon);
  if (known !== undefined) return known;
  shapes ??= readShapes();
  const picture = shapes[icon];
  if (picture === undefined) throw new RangeError(`no picture ${icon}`);
  const result = drawShapes(picture);
  drawn.set(icon, result);
  return result;
}

/** The table that the build made out of the icon package; our own file, so its shape is known. */
function readShapes(): Readonly<Record<string, PictureShapes>> {
  const text = readFileSync(new URL('../assets/picture-paths.json', import.meta.url), 'utf8');
  return JSON.parse(text) as Record<string, PictureShapes>;
}

function drawShapes({ width, height, paths }: PictureShapes): DrawnPicture {
  const opacities = new Set<number>();
  const fills = paths.map(({ d, fill, rule, opacity }) => {
    const shape = `${fillColour(fill)}\n${pathOperators(d)}\n${rule === 'evenodd' ? 'f*' : 'f'}`;
    const percent = Math.round(opacity * 100);
    if (percent >= 100) return shape;
    opacities.add(percent);
    return `q /O${percent} gs\n${shape} Q`;
  });
  const operators = [...outline(paths), ...fills].join('\n');
  return { width, height, operators, opacities: [...opacities] };
}

/**
 * A dark line around the whole, for a copier that makes light colours white: all shapes are first drawn as lines, of which the
 * shapes themselves then cover the inner half.
 */
function outline(paths: readonly PictureShape[]): string[] {
  const solid = paths.filter(({ opacity }) => opacity === 1).map(({ d }) => pathOperators(d));
  return [`q .1 G ${2 * OUTLINE} w 1 j`, ...solid, 'S Q'];
}

function fillColour(hex: string): string {
  return `${formatColour([1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255))} rg`;
}
