import { cardsInPart, paperFor, type PaperName } from './paper.js';
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  type PrintSettings,
  type StickerFormat,
} from './print-settings.js';
import type { ListedFile } from './print-sheet.js';
import { formatLabel, placesOn } from './sticker-sheets.js';

/** A document of cards: the paper that it is for, its file's name without ending, and the title that a viewer shows. */
export interface CardsDocument {
  readonly paper: PaperName;
  readonly name: string;
  readonly title: string;
}

export const WORKBOOK_FILE = 'leerid-accounts.xlsx';
export const MAIL_MERGE_FILE = 'leerid-mailmerge.csv';

/** The documents of cards (handleiding, hoofdstuk 2: one on plain A4, others on sticker format), for this size of sticker. */
export function cardsDocument(
  kind: Exclude<DocumentKind, 'excel' | 'csv'>,
  format: StickerFormat,
): CardsDocument {
  const size = `${formatLabel(format)} mm`;
  switch (kind) {
    case 'a4':
      return { paper: 'a4', name: 'leerid-kaartjes-a4', title: 'LeerID-kaartjes' };
    case 'stickers':
      return {
        paper: 'sticker-vel',
        name: `leerid-stickers-${format}-vel`,
        title: `LeerID-stickers ${size}, vel van ${placesOn(format)}`,
      };
    case 'rol':
      return {
        paper: 'sticker-rol',
        name: `leerid-stickers-${format}-rol`,
        title: `LeerID-stickers ${size}, rol`,
      };
  }
}

/**
 * The files of a set of documents of so many cards as its Excel file names them; those in parts, of `most` cards, by one name:
 * `leerid-kaartjes-a4-deel-*.pdf`.
 */
export function listedFiles(print: PrintSettings, cards: number, most: number): ListedFile[] {
  const { documents, sticker, folderPer } = print;
  const files = DOCUMENT_KINDS.filter((kind) => documents.includes(kind)).map((kind): ListedFile => {
    if (kind === 'excel') return { kind, name: WORKBOOK_FILE };
    if (kind === 'csv') return { kind, name: MAIL_MERGE_FILE };
    const { paper, name } = cardsDocument(kind, sticker.format);
    const inParts = cards > cardsInPart(paperFor(paper, sticker.format), most);
    return { kind, name: `${name}${inParts ? '-deel-*' : ''}.pdf` };
  });
  return folderPer === null ? files : [...files, { kind: 'mappen', name: `een map per ${folderPer}` }];
}

/** `leerid-kaartjes-a4.pdf`; in parts `leerid-kaartjes-a4-deel-01-van-12.pdf`, so that a folder lists them in order. */
export function partFile(name: string, part: number, parts: number): string {
  if (parts === 1) return `${name}.pdf`;
  return `${name}-deel-${String(part).padStart(String(parts).length, '0')}-van-${parts}.pdf`;
}
