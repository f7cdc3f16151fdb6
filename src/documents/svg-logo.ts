import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { LogoFault } from '../domain/logo-fault.js';
import { normalisePath, scaleOf } from './normalise-path.js';
import { formatNumber as n, formatColour, pathOperators } from './path-operators.js';
import { length, OUTLINES, type Attributes } from './svg-outlines.js';
import { DEFAULT_PAINT, declarationsOf, inheritPaint, UNDRAWN, type Paint } from './svg-paint.js';

/** A logo as PDF operators, y downwards, from (0, 0) to (width, height); opacities call the graphics states `/O<percent>`. */
export interface DrawnLogo {
  readonly width: number;
  readonly height: number;
  readonly operators: string;
  /** In percent. */
  readonly opacities: readonly number[];
}

/** Thrown out of the parser with what is wrong. */
export class LogoProblem extends Error {
  constructor(readonly fault: LogoFault) {
    super(fault.kind);
  }
}

/** The longer side of what is drawn, in units: numbers keep two decimals. */
const UNITS = 1000;
const MOST_ELEMENTS = 5_000;
const DEEPEST = 100;
/** Characters of all transforms that go for one shape: each is read again for each shape. */
const MOST_TRANSFORM = 1_000;
/** In the outline of one shape: reading takes longer and longer for more. */
const MOST_NUMBERS = 30_000;
/** Lines of drawing, arcs and all spelled out. */
const MOST_LINES = 100_000;
/** Elements that say something about the image and draw nothing; what they hold is passed over. */
const SILENT = ['title', 'desc', 'metadata', 'defs'];

interface Level {
  readonly paint: Paint;
  /** Innermost first. */
  readonly transforms: readonly string[];
  readonly isSilent: boolean;
}

/**
 * Draws the shapes of an SVG: paths and basic shapes in groups, with transforms, plain colours and opacity. Nothing it refers to
 * is ever read, and no entity is known. Throws a LogoProblem for whatever would be seen and can't be drawn.
 */
export function drawSvg(source: string): DrawnLogo {
  const levels: Level[] = [];
  const operators: string[] = [];
  const opacities = new Set<number>();
  let frame: { width: number; height: number } | null = null;
  let elements = 0;
  let lines = 0;

  const draw = (d: string, { paint, transforms }: Level): void => {
    if (paint.isHidden) return;
    if ((d.match(/\d*\.?\d+/g) ?? []).length > MOST_NUMBERS) throw new LogoProblem({ kind: 'too-complex' });
    const path = pathOperators(normalisePath(d, transforms));
    if (path === '') return;
    lines += path.split('\n').length;
    if (lines > MOST_LINES) throw new LogoProblem({ kind: 'too-complex' });
    const withOpacity = (opacity: number, shape: string): string => {
      const percent = Math.round(opacity * 100);
      if (percent >= 100) return shape;
      opacities.add(percent);
      return `q /O${percent} gs ${shape} Q`;
    };
    if (paint.fill !== null && !isFlat(path)) {
      const shape = `${formatColour(paint.fill)} rg\n${path}\n${paint.rule === 'evenodd' ? 'f*' : 'f'}`;
      operators.push(withOpacity(paint.opacity * paint.fillOpacity, shape));
    }
    const width = n(paint.strokeWidth * scaleOf(transforms));
    if (paint.stroke !== null && width !== '0') {
      const pen = `${formatColour(paint.stroke)} RG ${width} w ${paint.cap} J ${paint.join} j`;
      operators.push(withOpacity(paint.opacity * paint.strokeOpacity, `${pen}\n${path}\nS`));
    }
  };

  const open = (tag: SaxesTagPlain): void => {
    elements += 1;
    // Wherever it stands, it may change the colour of everything.
    if (tag.name === 'style' && !tag.isSelfClosing)
      throw new LogoProblem({ kind: 'element', name: tag.name });
    if (elements > MOST_ELEMENTS || levels.length >= DEEPEST) throw new LogoProblem({ kind: 'too-complex' });
    const outer = levels.at(-1);
    if (outer === undefined) {
      if (tag.name !== 'svg') throw new LogoProblem({ kind: 'not-an-image' });
      refuseUndrawn(tag.attributes);
      const { width, height, transform } = readFrame(tag.attributes);
      frame = { width, height };
      levels.push({
        paint: inheritPaint(DEFAULT_PAINT, tag.attributes),
        transforms: [transform],
        isSilent: false,
      });
      return;
    }
    // An editor's own elements, as inkscape's, draw nothing.
    const isSilent = outer.isSilent || SILENT.includes(tag.name) || tag.name.includes(':');
    if (isSilent) {
      levels.push({ ...outer, isSilent });
      return;
    }
    const outline = OUTLINES[tag.name];
    if (outline === undefined && tag.name !== 'g') throw new LogoProblem({ kind: 'element', name: tag.name });
    refuseUndrawn(tag.attributes);
    const { transform } = tag.attributes;
    const transforms = transform === undefined ? outer.transforms : [transform, ...outer.transforms];
    if (transforms.join('').length > MOST_TRANSFORM) throw new LogoProblem({ kind: 'too-complex' });
    const level: Level = { paint: inheritPaint(outer.paint, tag.attributes), transforms, isSilent };
    levels.push(level);
    const d = outline?.(tag.attributes) ?? null;
    if (d !== null) draw(d, level);
  };

  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new LogoProblem({ kind: 'damaged' });
  });
  parser.on('opentag', (tag) => {
    try {
      open(tag);
    } catch (error) {
      if (error instanceof LogoProblem) throw error;
      throw new LogoProblem({ kind: 'value', name: error instanceof RangeError ? error.message : tag.name });
    }
  });
  parser.on('closetag', () => levels.pop());
  parser.write(source).close();
  return finish(frame, operators, opacities);
}

function finish(
  frame: { readonly width: number; readonly height: number } | null,
  operators: readonly string[],
  opacities: ReadonlySet<number>,
): DrawnLogo {
  if (frame === null) throw new LogoProblem({ kind: 'not-an-image' });
  if (operators.length === 0) throw new LogoProblem({ kind: 'empty' });
  return { ...frame, operators: operators.join('\n'), opacities: [...opacities] };
}

/** True when all points stand on one line across or down: there is nothing to fill, as after `scale(0)`. */
function isFlat(path: string): boolean {
  const numbers = path.match(/-?[\d.]+/g) ?? [];
  return [0, 1].some((axis) => new Set(numbers.filter((_, index) => index % 2 === axis)).size === 1);
}

/** The image's sides, and the transform that brings it from its own units to ours. */
function readFrame(attributes: Attributes): { width: number; height: number; transform: string } {
  const box = (attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const sides = [attributes['width'], attributes['height']].map(lengthOrZero);
  const [x = 0, y = 0, width = 0, height = 0] = box.length === 4 ? box : [0, 0, ...sides];
  if (!(width > 0 && height > 0 && Number.isFinite(width + height + x + y)))
    throw new LogoProblem({ kind: 'no-size' });
  const scale = UNITS / Math.max(width, height);
  return {
    width: width * scale,
    height: height * scale,
    transform: `scale(${scale}) translate(${-x} ${-y})`,
  };
}

function lengthOrZero(text: string | undefined): number {
  try {
    return length(text);
  } catch {
    return 0;
  }
}

function refuseUndrawn(attributes: Attributes): void {
  for (const [name, value] of declarationsOf(attributes)) {
    if (UNDRAWN.includes(name) && value !== 'none') throw new LogoProblem({ kind: 'attribute', name });
    // As a style it knows other units, and a point of its own to turn around.
    if (name === 'transform' && value !== attributes[name])
      throw new LogoProblem({ kind: 'attribute', name });
  }
}
