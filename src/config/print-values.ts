import { readDocuments } from '../documents/document-list.js';
import { DOCUMENT_KINDS, STICKER_FORMATS, type StickerFormat } from '../documents/print-settings.js';
import { LEAST_STICKER, readStickerFormat, stickerFault } from '../documents/sticker-name.js';
import { MOST_OFFSET, offsetText, readOffset } from '../documents/sticker-offset.js';
import { nearestNames } from '../domain/nearest.js';
import { accept, pathForm, refuse, type Form } from './setting-values.js';

/** What stands for the documents that a command makes by itself, and for no logo, so that a flag can undo what the file says. */
export const USUAL_DOCUMENTS = 'standaard';
export const NO_LOGO = 'geen';

const LEAST_SCALE = 0.9;
const MOST_SCALE = 1.1;

const LEAST = [LEAST_STICKER.width, LEAST_STICKER.height].join(' x ').replaceAll('.', ',');
const STICKER_FAULTS = {
  'too-small': `te klein voor een leesbaar kaartje, kleiner dan ${LEAST} mm`,
  unknown: 'leerid kent die maat niet',
} as const;

/** A size of sticker, in the spelling of the table whatever the one that was typed. */
export const stickerForm: Form<StickerFormat> = {
  json: 'text',
  choices: STICKER_FORMATS,
  parse: (text) => {
    const format = readStickerFormat(text);
    if (format !== null) return accept(format);
    const all = `kies uit ${STICKER_FORMATS.join(', ')}`;
    const fault = stickerFault(text);
    if (fault !== null) return refuse(`${STICKER_FAULTS[fault]}; ${all}`);
    const [nearest] = nearestNames(text, STICKER_FORMATS, 1);
    return refuse(nearest === undefined ? all : `bedoelde je ${nearest}? (${all})`);
  },
};

/** Millimetres to the right and down, as `1.5,-0.5`. */
export const offsetForm: Form<string> = {
  json: 'text',
  parse: (text) => {
    const offset = readOffset(text);
    if (offset !== null) return accept(offsetText(offset));
    return refuse(
      `geef twee getallen in mm, tot ${MOST_OFFSET}: naar rechts en omlaag, zoals "1.5,-0.5" of "1,5;-0,5"`,
    );
  },
};

export const scaleForm: Form<number> = {
  json: 'number',
  parse: (text) => {
    const value = Number(text.trim().replace(',', '.'));
    const isNumber = /^\s*\d(?:[.,]\d{1,4})?\s*$/.test(text);
    if (isNumber && value >= LEAST_SCALE && value <= MOST_SCALE) return accept(value);
    return refuse(`geef een getal van ${LEAST_SCALE} tot ${MOST_SCALE}, zoals 0.985`);
  },
};

/** Documents in their own order, as `excel,a4`; or `standaard`. */
export const documentsForm: Form<string> = {
  json: 'text',
  parse: (text) => {
    if (text.trim().toLowerCase() === USUAL_DOCUMENTS) return accept(USUAL_DOCUMENTS);
    const read = readDocuments(text);
    if ('documents' in read) return accept(read.documents.join(','));
    const [nearest] = read.unknown === '' ? [] : nearestNames(read.unknown, DOCUMENT_KINDS, 1);
    const all = `kies uit ${DOCUMENT_KINDS.join(', ')}, met een komma ertussen`;
    return refuse(nearest === undefined ? all : `bedoelde je ${nearest}? (${all})`);
  },
};

/** The path of a picture, or `geen`. */
export const logoForm: Form<string> = {
  ...pathForm('file'),
  parse: (text, folder) =>
    text.trim().toLowerCase() === NO_LOGO ? accept(NO_LOGO) : pathForm('file').parse(text, folder),
};
