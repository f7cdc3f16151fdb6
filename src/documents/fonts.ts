import { loadFace, type FaceName } from './font-faces.js';

/** What a text is on a card; decides its font. */
export type FontRole = 'text' | 'name' | 'code' | 'code-strong';

/** For each role the fonts that are tried, letter by letter, first to last. */
const CHAINS: Readonly<Record<FontRole, readonly FaceName[]>> = {
  text: ['andika', 'noto'],
  name: ['andika-bold', 'noto-bold'],
  code: ['atkinson', 'andika', 'noto'],
  'code-strong': ['atkinson-bold', 'andika-bold', 'noto-bold'],
};

const GREEK = /\p{Script=Greek}/u;
const GREEK_FACES: readonly FaceName[] = ['noto', 'noto-bold'];

/** Millimetres in a typographic point. */
export const MM_PER_POINT = 25.4 / 72;

/** An accent that has no composed letter, moved to its place over the letter; in em. */
export interface GlyphShift {
  readonly dx: number;
  readonly dy: number;
}

/** A letter with its accents, drawn as one; never joined with its neighbours, so there are no ligatures. */
export interface Cluster {
  readonly text: string;
  readonly face: FaceName;
  /** Width in em. */
  readonly advance: number;
  /** One for each glyph, or null when all stand where they fall. */
  readonly shifts: readonly GlyphShift[] | null;
  /** How far its ink reaches above the baseline, and below it; in em. */
  readonly rise: number;
  readonly depth: number;
}

// Grows with the distinct letters only.
const caches: Readonly<Record<FontRole, Map<string, Cluster | null>>> = {
  text: new Map(),
  name: new Map(),
  code: new Map(),
  'code-strong': new Map(),
};

/** Letters before the first accent that stands on its own: each is a cluster, and NFC already. */
const SINGLE_LETTERS = /^[^\u0300-\uffff]*$/;

/** The letters of a text, each with the accents on it; the text is made NFC. */
export function splitClusters(text: string): string[] {
  if (SINGLE_LETTERS.test(text)) return text.split('');
  return text.normalize('NFC').match(/\P{M}\p{M}*|\p{M}+/gsu) ?? [];
}

/** The letters of a text with their fonts and widths; what no font has is drawn as `?`. */
export function shapeText(text: string, role: FontRole): readonly Cluster[] {
  return shape(text, role).clusters;
}

/** The fonts that its letters are drawn with. */
export function facesOfText(text: string, role: FontRole): ReadonlySet<FaceName> {
  return shape(text, role).faces;
}

/** Width of a text in em: times the type size it is a length. */
export function measureText(text: string, role: FontRole): number {
  return shape(text, role).width;
}

/** How far the ink of a text reaches above its baseline, and below it; in em. */
export function measureInk(text: string, role: FontRole): Pick<Cluster, 'rise' | 'depth'> {
  const { clusters } = shape(text, role);
  return {
    rise: Math.max(0, ...clusters.map(({ rise }) => rise)),
    depth: Math.max(0, ...clusters.map(({ depth }) => depth)),
  };
}

interface Shaped {
  readonly clusters: readonly Cluster[];
  readonly width: number;
  readonly faces: ReadonlySet<FaceName>;
}

// A text is measured, placed and drawn: three times the same work, and labels return on every card.
const shapes: Readonly<Record<FontRole, Map<string, Shaped>>> = {
  text: new Map(),
  name: new Map(),
  code: new Map(),
  'code-strong': new Map(),
};
const SHAPES_LIMIT = 200;

function shape(text: string, role: FontRole): Shaped {
  const ofRole = shapes[role];
  const known = ofRole.get(text);
  if (known !== undefined) return known;
  const clusters: Cluster[] = [];
  const faces = new Set<FaceName>();
  let width = 0;
  for (const letter of splitClusters(text)) {
    const cluster = shapeCluster(letter, role) ?? shapeCluster('?', role);
    if (cluster === null) continue;
    clusters.push(cluster);
    faces.add(cluster.face);
    width += cluster.advance;
  }
  const shaped = { clusters, width, faces };
  if (ofRole.size >= SHAPES_LIMIT) ofRole.clear();
  ofRole.set(text, shaped);
  return shaped;
}

/** True when every letter of the text has a glyph. */
export function canDraw(text: string, role: FontRole): boolean {
  return splitClusters(text).every((cluster) => shapeCluster(cluster, role) !== null);
}

function shapeCluster(text: string, role: FontRole): Cluster | null {
  const cache = caches[role];
  const known = cache.get(text);
  if (known !== undefined) return known;
  const points = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  const face = CHAINS[role].find((name) => {
    // Other fonts have a few Greek letters for mathematics: a word is not mixed out of two fonts.
    if (GREEK.test(text) && !GREEK_FACES.includes(name)) return false;
    const { font } = loadFace(name);
    return points.every((point) => font.hasGlyphForCodePoint(point));
  });
  const cluster = face === undefined ? null : placeGlyphs(text, face);
  cache.set(text, cluster);
  return cluster;
}

function placeGlyphs(text: string, face: FaceName): Cluster {
  const { font } = loadFace(face);
  const em = font.unitsPerEm;
  const run = font.layout(text);
  const shifts = (run.positions ?? []).map(({ xOffset, yOffset }) => ({
    dx: xOffset / em,
    dy: yOffset / em,
  }));
  return {
    text,
    face,
    advance: run.glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) / em,
    shifts: shifts.every(({ dx, dy }) => dx === 0 && dy === 0) ? null : shifts,
    rise: reach(run.glyphs.map(({ bbox }, at) => bbox.maxY / em + (shifts[at]?.dy ?? 0))),
    depth: reach(run.glyphs.map(({ bbox }, at) => -bbox.minY / em - (shifts[at]?.dy ?? 0))),
  };
}

/** The furthest; a space has no ink, and bounds without end. */
function reach(edges: readonly number[]): number {
  return Math.max(0, ...edges.filter(Number.isFinite));
}
