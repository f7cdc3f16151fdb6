import { LeeridError, type ErrorDetails } from '../domain/errors.js';

type Kind = ErrorDetails['list-not-text']['looksLike'] | 'xlsx';

/** The first bytes of files that are no text, as Latin-1. */
const SIGNATURES: readonly (readonly [start: string, kind: Kind])[] = [
  ['%PDF-', 'pdf'],
  ['\xd0\xcf\x11\xe0', 'xls'],
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\x89PNG', 'other'],
  ['\xff\xd8\xff', 'other'],
  ['GIF8', 'other'],
  ['\x1f\x8b', 'other'],
  ['{\\rtf', 'other'],
  ['SQLite format 3\0', 'other'],
];

/** How the first entry of a workbook is named; a workbook can itself lie in a ZIP, stored as it is. */
const WORKBOOK_ENTRIES = ['[Content_Types].xml', '_rels/', 'docProps/', 'xl/'];

/** Where the first entry's name stands in a ZIP (APPNOTE 4.3.7). */
const FIRST_NAME = 30;

const MARKUP = /^\s*<(?:!doctype|html|head|body|table|meta|\?xml|!--)/i;

/** More of the text than this in control characters (0..1), and it is no text. */
const CONTROLS_IN_TEXT = 0.1;

/** What the first bytes say the file is when it is no text, else null. UTF-16 passes. What is called a ZIP may still be a workbook. */
export function looksBinary(head: Buffer): Kind | null {
  const start = head.toString('latin1', 0, 64 * 1024);
  const kind = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  if (kind !== 'zip') return kind ?? null;
  return WORKBOOK_ENTRIES.some((entry) => start.startsWith(entry, FIRST_NAME)) ? 'xlsx' : 'zip';
}

/** Throws `list-not-text` for a decoded beginning that no one wrote as a list: bytes of something else, a web page. */
export function refuseStrangeText(path: string, text: string): void {
  const controls = text.match(/[^\P{Cc}\t\n\r\f\v]/gu)?.length ?? 0;
  const isText = !text.includes('\0') && controls <= text.length * CONTROLS_IN_TEXT && !MARKUP.test(text);
  if (!isText) throw new LeeridError('list-not-text', { path, looksLike: 'other' });
}
