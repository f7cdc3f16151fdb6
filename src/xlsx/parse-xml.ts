import { SaxesParser } from 'saxes';
import { refuseXlsx } from './limits.js';

/** What a reader of XML hears. Names come without their prefix, which a program may choose. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Readonly<Partial<Record<string, string>>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** Characters without any event: a text or tag so long is no workbook's, and would be held in memory whole. */
const LONGEST_SILENCE = 1024 * 1024;
/** Tags inside one another; a workbook has some ten, and each is held in memory until it closes, with its attributes. */
const DEEPEST = 100;
/** Characters of one tag; the longest in a workbook lists all cells with a colour that depends on their content. */
const LONGEST_TAG = 64 * 1024;
const MOST_ATTRIBUTES = 256;
/** Characters that the parser gets at once, so that the silence is measured. */
const PORTION = 64 * 1024;

export interface XmlSink {
  readonly write: (piece: Uint8Array) => void;
  readonly end: () => void;
}

/**
 * Reads XML piece by piece, in UTF-8. Throws `xlsx-refused` for what is not well formed, has a document type (entities that
 * grow), or holds a longer text or tag, more attributes, or tags deeper in one another, than any workbook.
 */
export function parseXml({ open, text, close }: XmlEvents): XmlSink {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let silence = 0;
  /** Where the last event was, in characters from the start. */
  let heardAt = 0;
  let depth = 0;
  let attributeCount = 0;
  const hear = () => {
    silence = 0;
    heardAt = parser.position;
  };
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > MOST_ATTRIBUTES) throw refuseXlsx('too-large');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const tagLength = parser.position - heardAt;
    hear();
    depth += 1;
    attributeCount = 0;
    if (depth > DEEPEST || tagLength > LONGEST_TAG) throw refuseXlsx('too-large');
    open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    hear();
    depth -= 1;
    close(localName(name));
  });
  parser.on('text', (value) => {
    hear();
    text(value);
  });
  parser.on('cdata', (value) => {
    hear();
    text(value);
  });
  parser.on('doctype', () => {
    throw refuseXlsx('not-xlsx');
  });
  parser.on('error', () => {
    throw refuseXlsx('not-xlsx');
  });
  const feed = (characters: string) => {
    for (let start = 0; start < characters.length; start += PORTION) {
      const portion = characters.slice(start, start + PORTION);
      silence += portion.length;
      parser.write(portion);
      if (silence > LONGEST_SILENCE) throw refuseXlsx('too-large');
    }
  };
  return {
    write: (piece) => {
      feed(decode(() => decoder.decode(piece, { stream: true })));
    },
    end: () => {
      feed(decode(() => decoder.decode()));
      parser.close();
    },
  };
}

function decode(work: () => string): string {
  try {
    return work();
  } catch {
    throw refuseXlsx('not-xlsx');
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
