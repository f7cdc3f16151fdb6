/** Attributes of an element, by name. */
export type Attributes = Readonly<Partial<Record<string, string>>>;

/** The outline of a basic shape as SVG path data; null when it has no extent and is not drawn. */
type Outline = (attributes: Attributes) => string | null;

/** The elements that are drawn, each with its outline. Throws a RangeError with the value that is no number. */
export const OUTLINES: Readonly<Partial<Record<string, Outline>>> = {
  path: ({ d = '' }) => (d.trim() === '' || d.trim() === 'none' ? null : d),
  rect: (attributes) => {
    const [x, y, width, height] = lengths(attributes, ['x', 'y', 'width', 'height']);
    if (width <= 0 || height <= 0) return null;
    const [rx, ry] = [attributes['rx'] ?? attributes['ry'], attributes['ry'] ?? attributes['rx']].map(length);
    return roundedRect(x, y, width, height, Math.min(rx ?? 0, width / 2), Math.min(ry ?? 0, height / 2));
  },
  circle: (attributes) => {
    const [cx, cy, r] = lengths(attributes, ['cx', 'cy', 'r']);
    return ellipse(cx, cy, r, r);
  },
  ellipse: (attributes) => {
    const [cx, cy, rx, ry] = lengths(attributes, ['cx', 'cy', 'rx', 'ry']);
    return ellipse(cx, cy, rx, ry);
  },
  line: (attributes) => {
    const [x1, y1, x2, y2] = lengths(attributes, ['x1', 'y1', 'x2', 'y2']);
    return `M${x1} ${y1}L${x2} ${y2}`;
  },
  polyline: ({ points = '' }) => (points.trim() === '' ? null : `M${points}`),
  polygon: ({ points = '' }) => (points.trim() === '' ? null : `M${points}Z`),
};

/** A length in pixels. Throws a RangeError with the text when it is none. */
export function length(text: string | undefined): number {
  if (text === undefined) return 0;
  if (!/^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?(?:px)?\s*$/i.test(text)) throw new RangeError(text);
  return parseFloat(text);
}

function lengths(attributes: Attributes, names: readonly string[]): [number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = names.map((name) => length(attributes[name]));
  return [a, b, c, d];
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string | null {
  if (rx <= 0 || ry <= 0) return null;
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

function roundedRect(x: number, y: number, width: number, height: number, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const corner = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  const sides = [
    `M${x + rx} ${y}h${width - 2 * rx}${corner(rx, ry)}`,
    `v${height - 2 * ry}${corner(-rx, ry)}`,
    `h${2 * rx - width}${corner(-rx, -ry)}`,
    `v${2 * ry - height}${corner(rx, -ry)}z`,
  ];
  return sides.join('');
}
