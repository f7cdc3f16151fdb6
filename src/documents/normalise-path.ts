import svgpath from 'svgpath';

/**
 * SVG path data as absolute M, L, C, Q and Z only, each subpath begun by an M, with these SVG transforms applied, innermost first.
 * Throws a RangeError with the data or the transform that cannot be read.
 */
export function normalisePath(d: string, transforms: readonly string[]): string {
  transforms.forEach(checkTransform);
  const path = transforms.reduce((moved, transform) => moved.transform(transform), svgpath(d));
  const fault: unknown = Reflect.get(path, 'err');
  if (typeof fault === 'string' && fault !== '') throw new RangeError(d);
  const commands: string[] = [];
  let start: readonly number[] = [0, 0];
  let isPlaced = false;
  const draw = (name: string, coordinates: readonly number[]): void => {
    // An M that nothing is drawn from is dropped: a PDF path may not end in one.
    if (!isPlaced) commands.push(`M${start.join(' ')}`);
    isPlaced = name !== 'Z';
    commands.push(name + coordinates.join(' '));
  };
  path
    .abs()
    .unshort() // before unarc: a smooth curve after an arc must not mirror the curve that the arc becomes
    .unarc()
    .iterate((segment, _index, x, y) => {
      const [name, ...coordinates]: [string, ...number[]] = segment;
      if (name === 'M') [start, isPlaced] = [coordinates, false];
      else if (name === 'H') draw('L', [coordinates[0] ?? 0, y]);
      else if (name === 'V') draw('L', [x, coordinates[0] ?? 0]);
      else if (DRAWN.test(name)) draw(name.toUpperCase(), coordinates);
      else throw new RangeError(d);
    });
  // `1e-7` is a number in JavaScript and in SVG, but not in PDF.
  return commands.join('').replace(/-?[\d.]+e-?\d+/g, (number) => Number(number).toFixed(6));
}

/** svgpath reads `R` too, which no SVG has. */
const DRAWN = /^[LCQZ]$/i;

/** How many numbers each command may have (SVG 1.1, clause 7.6). */
const COUNTS: Readonly<Partial<Record<string, readonly number[]>>> = {
  matrix: [6],
  translate: [1, 2],
  scale: [1, 2],
  rotate: [1, 3],
  skewX: [1],
  skewY: [1],
};

/** svgpath passes over what it can't read, and the shape would stand in another place. */
function checkTransform(transform: string): void {
  const unread = transform.replace(
    /([a-zA-Z]+)\s*\(([^()]*)\)[\s,]*/g,
    (command, name: string, text: string) => {
      const numbers = text.trim().split(/[\s,]+/);
      const isRead = numbers.every((number) => number !== '' && Number.isFinite(Number(number)));
      return isRead && COUNTS[name]?.includes(numbers.length) === true ? '' : command;
    },
  );
  if (unread.trim() !== '') throw new RangeError(transform);
}

/** By how much these transforms enlarge a line's width. */
export function scaleOf(transforms: readonly string[]): number {
  const points: number[][] = [];
  transforms
    .reduce((moved, transform) => moved.transform(transform), svgpath('M0 0L1 0L0 1'))
    .abs()
    .iterate((segment) => {
      const [name, ...to]: [string, ...number[]] = segment;
      if (name === 'M' || name === 'L') points.push(to);
    });
  const [[ox = 0, oy = 0] = [], [ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = points;
  return Math.sqrt(Math.abs((ax - ox) * (by - oy) - (ay - oy) * (bx - ox)));
}
