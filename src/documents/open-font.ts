import { create, type Font, type Glyph, type GlyphRun } from '@cantoo/fontkit';

/** One letter without accents on it; characters that only steer others are left to the shaper, which hides them. */
const LONE_LETTER = /^[^\p{M}\p{Cf}]$/u;

/**
 * Parses a font. A letter alone is the glyph that the font has for it, without its tables for shaping being read: they are most of
 * the work on a font (GSUB and GPOS of Andika), and needed only to place accents that have no composed letter. Error: TypeError for a collection.
 */
export function openFont(bytes: Uint8Array): Font {
  const font = create(bytes);
  if (!('layout' in font)) throw new TypeError('a collection of fonts');
  keepLetters(font);
  const shape = font.layout.bind(font);
  font.layout = (text, ...choices) => {
    const glyph = LONE_LETTER.test(text) ? font.glyphForCodePoint(text.codePointAt(0) ?? 0) : null;
    return glyph === null ? shape(text, ...choices) : runOf(glyph);
  };
  return font;
}

/**
 * fontkit makes a glyph once, for the first who asks; when that is a composed letter, or a subset of the font, it never learns which
 * letters it is, and the text of a PDF could not be searched or copied. So one parsed font would be good for one PDF only.
 */
function keepLetters(font: Font): void {
  const glyphFor = font.getGlyph.bind(font);
  font.getGlyph = (id, points = []) => {
    const glyph = glyphFor(id, points);
    if (glyph !== null && points.length > 0) glyph.codePoints = points;
    return glyph;
  };
}

function runOf(glyph: Glyph): GlyphRun {
  return {
    glyphs: [glyph],
    positions: null,
    script: null,
    language: null,
    direction: 'ltr',
    features: {},
    advanceWidth: glyph.advanceWidth,
    advanceHeight: 0,
    // Only when it is asked for: it loads the parts of a composed letter as glyphs that no longer know which letters they are.
    get bbox() {
      return glyph.bbox;
    },
  };
}
