import { sortCards, type Card } from '../documents/card.js';
import type { PaperName } from '../documents/paper.js';
import type { ZipEntry } from '../documents/zip.js';
import type { PlannedAccount } from '../domain/credentials.js';
import type { Day } from '../domain/student.js';
import { accountUrl } from '../domain/username.js';

/** The PDFs of a ZIP, in its order (handleiding, hoofdstuk 2: one on plain A4, others on sticker format). */
const PDFS: readonly { paper: PaperName; file: string; title: string }[] = [
  { paper: 'a4', file: 'leerid-kaartjes-a4.pdf', title: 'LeerID-kaartjes' },
  {
    paper: 'sticker-vel',
    file: 'leerid-stickers-105x48-vel.pdf',
    title: 'LeerID-stickers 105 × 48 mm, vel van 12',
  },
  { paper: 'sticker-rol', file: 'leerid-stickers-105x48-rol.pdf', title: 'LeerID-stickers 105 × 48 mm, rol' },
];

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
  readonly withWorkbook: boolean;
  readonly signal: AbortSignal;
  /** Cards done, of the cards of all files together. */
  readonly onProgress: (done: number, total: number) => void;
}

/** The files of the ZIP one by one, so that only one is in memory: the Excel for a bulk, and the PDFs. */
export async function* renderDocuments(
  cards: readonly Card[],
  { date, withWorkbook, signal, onProgress }: DocumentOptions,
): AsyncGenerator<ZipEntry> {
  const total = cards.length * (PDFS.length + (withWorkbook ? 1 : 0));
  let done = 0;
  const finishFile = () => {
    done += cards.length;
    onProgress(done, total);
  };
  onProgress(done, total);
  if (withWorkbook) {
    const { renderWorkbook } = await import('../documents/workbook.js');
    yield { name: 'leerid-accounts.xlsx', bytes: await renderWorkbook(cards, { date }) };
    finishFile();
  }
  const { renderCardsPdf } = await import('../documents/render-cards.js');
  for (const { paper, file, title } of PDFS) {
    signal.throwIfAborted();
    const onDrawn = (drawn: number) => {
      onProgress(done + drawn, total);
    };
    const { bytes } = await renderCardsPdf(cards, paper, { date, title, onDrawn });
    yield { name: file, bytes };
    finishFile();
  }
}
