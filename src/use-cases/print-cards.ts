import { basename } from 'node:path';
import { writeDurableZip } from '../delivery/durable-zip.js';
import { cleanParts, newPartPath, publishFile } from '../delivery/publish-file.js';
import { discardIfPossible } from '../delivery/spool.js';
import { sortCards, type Card } from '../documents/card.js';
import { checkLegible } from '../documents/check-legible.js';
import type { PrintSettings } from '../documents/print-settings.js';
import type { ZipEntry } from '../zip/write-zip.js';
import { errorCode } from '../domain/error-code.js';
import { isLeeridError, LeeridError } from '../domain/errors.js';
import type { Day } from '../domain/student.js';
import { checkOutputFolder } from './check-output.js';
import { hearSignals } from './hear-signals.js';
import type { IssuedCards } from './read-issued-cards.js';
import { renderDocuments } from './render-documents.js';
import { reportOffPaper } from './report-off-paper.js';
import { reportTransliterated } from './report-transliterated.js';
import type { Run } from './run.js';
import { zipName } from './zip-name.js';

/** What a person asks for with `print`. */
export interface PrintRequest {
  /** The file that the cards were read from; it only lends its name. */
  readonly source: string;
  readonly settings: PrintSettings;
  readonly outputFolder: string;
  /** Encrypts the new ZIP; null: readable by all. */
  readonly zipPassword: string | null;
}

export interface PrintedCards {
  /** Where the ZIP stands. */
  readonly zipPath: string;
  /** Its files, in their order. */
  readonly files: readonly string[];
}

/**
 * Makes the documents of issued cards again, as a ZIP that overwrites no file: render -> write -> read back -> name. The store
 * is not looked at, and no password changes. Errors: those of the output folder, `cards-not-legible`, `print-unwritable`,
 * `zip-damaged`.
 */
export async function printCards(
  { cards, date }: IssuedCards,
  { source, settings, outputFolder, zipPassword }: PrintRequest,
  run: Pick<Run, 'now' | 'signal' | 'report'>,
): Promise<PrintedCards> {
  const folder = checkOutputFolder(outputFolder);
  cleanParts(folder, run.now);
  const sorted = sortCards(cards);
  await checkLegible(sorted, settings, date);
  await reportTransliterated(sorted, run);
  reportOffPaper(settings, run);
  const entries = renderAgain(sorted, date, settings, run);
  const part = newPartPath(folder);
  try {
    const { names } = await writeDurableZip(part, entries, { modified: run.now, password: zipPassword });
    await hearSignals();
    run.signal.throwIfAborted();
    return { zipPath: publishFile(part, folder, printName(source, run.now)), files: names };
  } catch (error) {
    discardIfPossible(part);
    const reason = errorCode(error);
    if (reason === '' || isLeeridError(error)) throw error;
    throw new LeeridError('print-unwritable', { path: folder, reason }, { cause: error });
  }
}

/** The documents as `create` and `bulk` make them. */
function renderAgain(
  cards: readonly Card[],
  date: Day,
  print: PrintSettings,
  { signal, report }: Pick<Run, 'signal' | 'report'>,
): AsyncGenerator<ZipEntry> {
  return renderDocuments(cards, {
    date,
    print,
    signal,
    onProgress: (done, total) => {
      report({ kind: 'progress', stage: 'documents', done, total });
    },
  });
}

/** `leerid-20261123-0915-4de-leerjaar.zip` gives `leerid-20261201-1000-herdruk-4de-leerjaar.zip`. */
function printName(source: string, now: Date): string {
  const [, selection = ''] = /^leerid-\d{8}-\d{4}-(?:herdruk-)?(.*)\.zip$/.exec(basename(source)) ?? [];
  return zipName(now, `herdruk ${selection}`);
}
