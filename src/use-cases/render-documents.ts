import { sortCards, type Card } from '../documents/card.js';
import { divideCards } from '../documents/divide-cards.js';
import {
  cardsDocument,
  listedFiles,
  MAIL_MERGE_FILE,
  partFile,
  WORKBOOK_FILE,
} from '../documents/document-files.js';
import { folderNames } from '../documents/folder-names.js';
import { DOCUMENT_KINDS, type DocumentKind, type PrintSettings } from '../documents/print-settings.js';
import type { ZipEntry } from '../zip/write-zip.js';
import type { PlannedAccount } from '../domain/credentials.js';
import type { Day } from '../domain/student.js';
import { accountUrl } from '../domain/username.js';

/** Cards in one PDF; more are split, so that memory stays flat and a printer's driver survives. */
const MOST_CARDS = 5_000;

/** What every document says of these accounts, in the order in which they are printed. */
export function makeCards(accounts: readonly PlannedAccount[], baseUrl: string): Card[] {
  return sortCards(
    accounts.map(({ student, type, username, password }) => ({
      institutionNumber: student.institution.number,
      institutionName: student.institution.name,
      stamnummer: student.stamnummer,
      firstName: student.firstName,
      lastName: student.lastName,
      groupName: student.groupName,
      className: student.className,
      type,
      username,
      url: accountUrl(baseUrl, username),
      password,
    })),
  );
}

export interface DocumentOptions {
  readonly date: Day;
  readonly print: PrintSettings;
  readonly signal: AbortSignal;
  /** Cards done, of the cards of all files together. */
  readonly onProgress: (done: number, total: number) => void;
  /** Cards in one PDF at most. */
  readonly mostCards?: number;
}

/** Cards that get a set of documents of their own; `folder` is empty for the whole. */
interface CardSet {
  readonly folder: string;
  readonly cards: readonly Card[];
  readonly print: PrintSettings;
}

/** The files of the ZIP one by one, so that only one is in memory: those of the whole, then those of each folder. */
export async function* renderDocuments(
  cards: readonly Card[],
  options: DocumentOptions,
): AsyncGenerator<ZipEntry> {
  const { print, onProgress, signal } = options;
  const sets = [{ folder: '', cards, print }, ...folderSets(cards, print)];
  const kinds = DOCUMENT_KINDS.filter((kind) => print.documents.includes(kind));
  const total = kinds.length * sets.reduce((sum, set) => sum + set.cards.length, 0);
  let done = 0;
  onProgress(done, total);
  for (const set of sets) {
    for (const kind of kinds) {
      signal.throwIfAborted();
      const before = done;
      const onDrawn = (drawn: number) => {
        onProgress(before + drawn, total);
      };
      for await (const { name, bytes } of renderDocument(kind, set, options, onDrawn)) {
        signal.throwIfAborted();
        yield { name: set.folder + name, bytes };
      }
      done += set.cards.length;
      onProgress(done, total);
    }
  }
}

/** Only the whole goes on where a sheet was begun: two documents can't use the same stickers. */
function folderSets(cards: readonly Card[], print: PrintSettings): CardSet[] {
  if (print.folderPer === null) return [];
  const parts = divideCards(cards, print.folderPer);
  const names = folderNames(parts, print.folderPer);
  const fresh = { ...print, folderPer: null, sticker: { ...print.sticker, start: 1 } };
  return parts.map((part, index) => ({ folder: `${names[index] ?? ''}/`, cards: part, print: fresh }));
}

async function* renderDocument(
  kind: DocumentKind,
  { cards, print }: CardSet,
  { date, mostCards = MOST_CARDS }: DocumentOptions,
  onDrawn: (cards: number) => void,
): AsyncGenerator<ZipEntry> {
  if (kind === 'excel') {
    const { renderWorkbook } = await import('../documents/workbook.js');
    yield {
      name: WORKBOOK_FILE,
      bytes: await renderWorkbook(cards, { date, files: listedFiles(print, cards.length, mostCards) }),
    };
  } else if (kind === 'csv') {
    const { renderMailMerge } = await import('../documents/mail-merge.js');
    yield { name: MAIL_MERGE_FILE, bytes: renderMailMerge(cards) };
  } else {
    const { renderCardParts } = await import('../documents/render-cards.js');
    const { paper, name, title } = cardsDocument(kind, print.sticker.format);
    const parts = renderCardParts(cards, paper, { date, title, print, onDrawn }, mostCards);
    for await (const { bytes, part, parts: count } of parts)
      yield { name: partFile(name, part, count), bytes };
  }
}
