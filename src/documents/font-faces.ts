import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from '@cantoo/fontkit';
import { openFont } from './open-font.js';

/** The fonts that cards are set in. */
export const FACE_NAMES = [
  'andika',
  'andika-bold',
  'atkinson',
  'atkinson-bold',
  'noto',
  'noto-bold',
] as const;

export type FaceName = (typeof FACE_NAMES)[number];

/**
 * Andika has letterforms for children and all of Latin (also Vietnamese) and Cyrillic; Atkinson Hyperlegible Mono can't be
 * misread (0/O, 1/l/I); Noto Sans has the Greek that both lack. `tag` names the subset inside a PDF.
 */
const FACES: Readonly<Record<FaceName, { readonly file: string; readonly tag: string }>> = {
  andika: { file: '@expo-google-fonts/andika/Andika_400Regular.ttf', tag: 'LEERAA+Andika' },
  'andika-bold': { file: '@expo-google-fonts/andika/Andika_700Bold.ttf', tag: 'LEERAB+Andika-Bold' },
  atkinson: {
    file: '@expo-google-fonts/atkinson-hyperlegible-mono/400Regular/AtkinsonHyperlegibleMono_400Regular.ttf',
    tag: 'LEERAC+AtkinsonHyperlegibleMono',
  },
  'atkinson-bold': {
    file: '@expo-google-fonts/atkinson-hyperlegible-mono/700Bold/AtkinsonHyperlegibleMono_700Bold.ttf',
    tag: 'LEERAD+AtkinsonHyperlegibleMono-Bold',
  },
  noto: { file: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf', tag: 'LEERAE+NotoSans' },
  'noto-bold': {
    file: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
    tag: 'LEERAF+NotoSans-Bold',
  },
};

/** A parsed font with its file's bytes and the name of its subset in a PDF. */
export interface Face {
  readonly font: Font;
  readonly bytes: Uint8Array;
  readonly tag: string;
}

const require = createRequire(import.meta.url);
const loaded = new Map<FaceName, Face>();

/** The font, read and parsed once in a process. */
export function loadFace(name: FaceName): Face {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const { file, tag } = FACES[name];
  const bytes = readFileSync(require.resolve(file));
  const face = { font: openFont(bytes), bytes, tag };
  loaded.set(name, face);
  return face;
}

/** The font that was parsed from just these bytes of a face. Error: RangeError for others. */
export function parsedFont(bytes: Uint8Array): Font {
  const face = [...loaded.values()].find((known) => known.bytes === bytes);
  if (face === undefined) throw new RangeError('bytes of no font that is loaded');
  return face.font;
}
