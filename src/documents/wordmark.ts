import { loadFace } from './font-faces.js';
import { pathOperators } from './path-operators.js';

/** The word, in two colours without a space: hue and lightness both tell the parts apart, also in black and white. */
const PARTS = [
  { text: 'Leer', fill: '0.086 0.161 0.369 rg' },
  { text: 'ID', fill: '0.847 0.333 0.063 rg' },
] as const;

/** White added before a letter, in thousandths of an em, so that all gaps look alike. */
const OPTICAL: Readonly<Record<string, number>> = { e: -24, r: -10, I: 6, D: 2 };

/** The word LeerID as filled outlines in `unit`s of its font, from (0, 0) on the baseline, y upwards. */
export interface Wordmark {
  readonly width: number;
  /** Height of the capitals. */
  readonly height: number;
  readonly operators: string;
}

let drawn: Wordmark | null = null;

export function wordmark(): Wordmark {
  drawn ??= drawWordmark();
  return drawn;
}

function drawWordmark(): Wordmark {
  const { font } = loadFace('andika-bold');
  const operators: string[] = [];
  let x: number | null = null;
  let width = 0;
  for (const { text, fill } of PARTS) {
    operators.push(fill);
    for (const letter of text) {
      const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      if (glyph === null) continue;
      // The first letter begins at its ink, so that the word aligns with what stands around it.
      x = x === null ? -glyph.bbox.minX : x + ((OPTICAL[letter] ?? 0) / 1000) * font.unitsPerEm;
      operators.push(pathOperators(glyph.path.translate(x, 0).toSVG()));
      width = x + glyph.bbox.maxX;
      x += glyph.advanceWidth;
    }
    operators.push('f');
  }
  return { width, height: font.capHeight, operators: operators.join('\n') };
}
