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
import type { PrepareCard } from '../documents/prepare-card.js';
import { DOCUMENT_KINDS, type DocumentKind, type PrintSettings } from '../documents/print-settings.js';
import type { ZipEntry } from '../zip/write-zip.js';
import type { PlannedAccount } from '../domain/credentials.js';
import type { Day } from '../domain/student.js';
import { accountUrl } from '../domain/username.js';
import { inStep } from './in-step.js';

/** Cards in one PDF; more are split, so that memory stays flat and a printer's driver survives. */
const MOST_CARDS = 2_500;

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

/**
 * The files of the ZIP: those of the whole, then those of each folder. Documents of one part are drawn in step, and share the work on a
 * card; of more, there is one part in memory at a time.
 */
export async function* renderDocuments(
  cards: readonly Card[],
  options: DocumentOptions,
): AsyncGenerator<ZipEntry> {
  const { print, onProgress, signal } = options;
  const sets = [{ folder: '', cards, print }, ...folderSets(cards, print)];
  const kinds = DOCUMENT_KINDS.filter((kind) => print.documents.includes(kind));
  const total = kinds.length * sets.reduce((sum, set) => sum + set.cards.length, 0);
  const { prepareCard, prepareInStep } = await import('../documents/prepare-card.js');
  let before = 0;
  onProgress(before, total);
  for (const set of sets) {
    const areInStep = set.cards.length <= (options.mostCards ?? MOST_CARDS);
    const prepare = areInStep ? prepareInStep() : prepareCard;
    const done = kinds.map(() => 0);
    const tell = (document: number, drawn: number) => {
      signal.throwIfAborted();
      done[document] = drawn;
      onProgress(before + done.reduce((sum, each) => sum + each, 0), total);
    };
    const documents = [];
    for (const [index, kind] of kinds.entries()) {
      const render = await rendererOf(kind);
      const onDrawn = (drawn: number) => {
        tell(index, drawn);
      };
      documents.push(render(set, { ...options, prepare, onDrawn }));
    }
    if (areInStep) yield* inStep(documents);
    else for (const document of documents) yield* document;
    before += kinds.length * set.cards.length;
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

interface SetOptions extends DocumentOptions {
  readonly prepare: PrepareCard;
  readonly onDrawn: (cards: number) => void;
}

type Renderer = (set: CardSet, options: SetOptions) => AsyncGenerator<ZipEntry, unknown>;

/** What makes a document is loaded when one is asked for. */
async function rendererOf(kind: DocumentKind): Promise<Renderer> {
  if (kind === 'excel') {
    const { renderWorkbook } = await import('../documents/workbook.js');
    return inOneFile(WORKBOOK_FILE, ({ cards, print }, { date, mostCards = MOST_CARDS }) =>
      renderWorkbook(cards, { date, files: listedFiles(print, cards.length, mostCards) }),
    );
  }
  if (kind === 'csv') {
    const { renderMailMerge } = await import('../documents/mail-merge.js');
    return inOneFile(MAIL_MERGE_FILE, ({ cards }) => renderMailMerge(cards));
  }
  const { renderCardParts } = await import('../documents/render-cards.js');
  return async function* ({ folder, cards, print }, { date, mostCards = MOST_CARDS, prepare, onDrawn }) {
    const { paper, name, title } = cardsDocument(kind, print.sticker.format);
    const parts = renderCardParts(cards, paper, { date, title, print, prepare, onDrawn }, mostCards);
    for await (const { bytes, part, parts: count } of parts)
      yield { name: folder + partFile(name, part, count), bytes };
    onDrawn(cards.length);
  };
}

function inOneFile(
  name: string,
  make: (set: CardSet, options: SetOptions) => Uint8Array | Promise<Uint8Array>,
): Renderer {
  return async function* (set, options) {
    yield { name: set.folder + name, bytes: await make(set, options) };
    options.onDrawn(set.cards.length);
  };
}
