/** A number of points, short: PDF knows no exponents, needs no zero before the point, and a hundredth is not seen. */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  // Written often, so no pattern looks for the zero.
  if (rounded > 0 && rounded < 1) return String(rounded).slice(1);
  if (rounded < 0 && rounded > -1) return `-${String(-rounded).slice(1)}`;
  return rounded === 0 ? '0' : String(rounded);
}

/** Parts of a colour, each from 0 to 1. */
export function formatColour(parts: readonly number[]): string {
  return parts.map((part) => String(Number(part.toFixed(3)))).join(' ');
}

/** The operator that scales what follows and moves its origin to (x, y). */
export function scaled(scaleX: number, scaleY: number, x: number, y: number): string {
  return `${scaleX.toFixed(5)} 0 0 ${scaleY.toFixed(5)} ${formatNumber(x)} ${formatNumber(y)} cm`;
}

/**
 * PDF path operators for an SVG path of absolute M L C Q Z commands, the numbers parted by spaces or commas; y stays as it
 * is. Throws a RangeError on any other command: such a path must be normalised first.
 */
export function pathOperators(d: string): string {
  const operators: string[] = [];
  let x = 0;
  let y = 0;
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (command === 'Z') {
      operators.push('h');
      continue;
    }
    const arity = ARITY[command];
    if (arity === undefined) throw new RangeError(`SVG path command ${command} is not normalised`);
    for (let start = 0; start + arity <= numbers.length; start += arity) {
      const points = numbers.slice(start, start + arity);
      const drawn = command === 'Q' ? asCubic(x, y, points) : points;
      // Pairs after the first of a moveto are linetos (SVG 2, 9.3.3).
      const operator = command === 'M' ? (start === 0 ? 'm' : 'l') : command === 'L' ? 'l' : 'c';
      operators.push(`${drawn.map(formatNumber).join(' ')} ${operator}`);
      [x = 0, y = 0] = points.slice(-2);
    }
  }
  return operators.join('\n');
}

const ARITY: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Q: 4 };

/** PDF has no quadratic curves: the cubic that is the same curve. */
function asCubic(x: number, y: number, points: readonly number[]): number[] {
  const [cx = 0, cy = 0, toX = 0, toY = 0] = points;
  return [
    x + (2 / 3) * (cx - x),
    y + (2 / 3) * (cy - y),
    toX + (2 / 3) * (cx - toX),
    toY + (2 / 3) * (cy - toY),
    toX,
    toY,
  ];
}
