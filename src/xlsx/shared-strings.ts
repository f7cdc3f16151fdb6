import { ownText } from '../domain/own-text.js';
import { refuseXlsx, type XlsxLimits } from './limits.js';
import type { XmlEvents } from './parse-xml.js';

/** What a string takes in memory beside its characters, in characters. */
const ROOM = 16;

/**
 * The texts that cells share, in their order; what one is put together of (runs in bold, ...) is one text. One that is longer than a
 * cell's may be is cut one character behind that: the cell it stands in is refused, and can be named.
 */
export function readSharedStrings({ cellLength, sharedLength }: XlsxLimits): {
  readonly events: XmlEvents;
  readonly strings: readonly string[];
} {
  const strings: string[] = [];
  let current: string | null = null;
  let inText = false;
  /** Depth in what is only there to be pronounced. */
  let spoken = 0;
  let total = 0;
  return {
    strings,
    events: {
      open: (name) => {
        if (name === 'si') current = '';
        else if (name === 'rPh') spoken += 1;
        inText = name === 't' && spoken === 0;
      },
      text: (text) => {
        if (current === null || !inText) return;
        current = (current + text).slice(0, cellLength + 1);
        total += text.length;
        if (total > sharedLength) throw refuseXlsx('too-large');
      },
      close: (name) => {
        if (name === 'rPh') spoken -= 1;
        else if (name === 'si' && current !== null) {
          // Empty ones take room too.
          total += ROOM;
          if (total > sharedLength) throw refuseXlsx('too-large');
          strings.push(ownText(current));
          current = null;
        }
        inText = false;
      },
    },
  };
}
