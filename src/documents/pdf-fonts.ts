import type { PDFDocument, PDFFont, PDFRef } from 'pdf-lib';
import { loadFace, parsedFont, type FaceName } from './font-faces.js';
import { shapeText, type Cluster, type FontRole } from './fonts.js';
import { formatNumber } from './path-operators.js';

interface EmbeddedFace {
  readonly key: string;
  readonly font: PDFFont;
  /** A letter's glyphs as hexadecimal, four digits each. */
  readonly codes: Map<string, string>;
}

/** The fonts of one document: a subset of each that letters are drawn with. */
export interface PdfFonts {
  /** Makes fonts ready that are not yet; pdf-lib does that asynchronously only. */
  readonly embed: (faces: Iterable<FaceName>) => Promise<void>;
  /** Operators that show the text from the current text position, in `size` pt. */
  readonly showText: (text: string, role: FontRole, size: number) => string;
  /** Resource names with their fonts, once all is drawn. */
  readonly resources: () => [string, PDFRef][];
}

/** Fonts for one document, out of those that were parsed once for all. */
export function openFonts(document: PDFDocument): PdfFonts {
  document.registerFontkit({ create: parsedFont });
  const embedded = new Map<FaceName, EmbeddedFace>();
  const faceOf = (name: FaceName): EmbeddedFace => {
    const face = embedded.get(name);
    if (face === undefined) throw new RangeError(`font ${name} is not embedded`);
    return face;
  };
  return {
    embed: async (faces) => {
      for (const name of faces) {
        if (embedded.has(name)) continue;
        const { bytes, tag } = loadFace(name);
        const font = await document.embedFont(bytes, { subset: true, customName: tag });
        embedded.set(name, { key: `F${embedded.size + 1}`, font, codes: new Map() });
      }
    },
    showText: (text, role, size) => showClusters(shapeText(text, role), faceOf, size),
    resources: () => [...embedded.values()].map(({ key, font }) => [key, font.ref]),
  };
}

function showClusters(
  clusters: readonly Cluster[],
  faceOf: (name: FaceName) => EmbeddedFace,
  size: number,
): string {
  const operators: string[] = [];
  let face: EmbeddedFace | null = null;
  let hex = '';
  const flush = (): void => {
    if (hex !== '') operators.push(`<${hex}> Tj`);
    hex = '';
  };
  for (const cluster of clusters) {
    const next = faceOf(cluster.face);
    if (next !== face) {
      flush();
      operators.push(`/${next.key} ${formatNumber(size)} Tf`);
      face = next;
    }
    const code = encode(cluster.text, next);
    if (cluster.shifts === null) hex += code;
    else {
      flush();
      operators.push(...showShifted(code, cluster.shifts, size));
    }
  }
  flush();
  return operators.join(' ');
}

function encode(text: string, face: EmbeddedFace): string {
  const known = face.codes.get(text);
  if (known !== undefined) return known;
  const code = face.font.encodeText(text).asString();
  face.codes.set(text, code);
  return code;
}

/** A letter whose accents must be moved: each glyph shown on its own, with a shift in thousandths of an em and a rise. */
function showShifted(code: string, shifts: NonNullable<Cluster['shifts']>, size: number): string[] {
  const glyphs = code.match(/.{4}/g) ?? [];
  return glyphs.map((glyph, index) => {
    const { dx, dy } = shifts[index] ?? { dx: 0, dy: 0 };
    const shift = formatNumber(dx * 1000);
    return `${formatNumber(dy * size)} Ts [${formatNumber(-dx * 1000)} <${glyph}> ${shift}] TJ 0 Ts`;
  });
}
