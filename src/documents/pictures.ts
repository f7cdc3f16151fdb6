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
  const operators = paths.map(({ d, fill, rule, opacity }) => {
    const shape = `${fillColour(fill)}\n${pathOperators(d)}\n${rule === 'evenodd' ? 'f*' : 'f'}`;
    const percent = Math.round(opacity * 100);
    if (percent >= 100) return shape;
    opacities.add(percent);
    return `q /O${percent} gs\n${shape} Q`;
  });
  return { width, height, operators: operators.join('\n'), opacities: [...opacities] };
}

function fillColour(hex: string): string {
  return `${formatColour([1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255))} rg`;
}
