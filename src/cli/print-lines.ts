import type { DocumentKind, PrintSettings } from '../documents/print-settings.js';
import { formatLabel } from '../documents/sticker-sheets.js';

/** `Stickers van 70 x 37 mm: vel vanaf plaats 7`; null where a new sheet of the usual size is begun, which nobody needs to be told. */
export function sheetLine({ documents, sticker }: PrintSettings): string | null {
  if (!documents.includes('stickers') || sticker.start === 1) return null;
  return `Stickers van ${formatLabel(sticker.format)} mm: vel vanaf plaats ${sticker.start}`;
}

/** What is in the ZIP: `ZIP-bestand (Excel, A4 PDF, sticker PDF's)`. */
export function zipLine(documents: readonly DocumentKind[]): string {
  const stickers = documents.filter((kind) => kind === 'stickers' || kind === 'rol').length;
  const names = [
    ...(documents.includes('excel') ? ['Excel'] : []),
    ...(documents.includes('csv') ? ['CSV'] : []),
    ...(documents.includes('a4') ? ['A4 PDF'] : []),
    ...(stickers === 0 ? [] : [stickers === 1 ? 'sticker PDF' : "sticker PDF's"]),
  ];
  return `ZIP-bestand (${names.join(', ')})`;
}

/** What to do with a ZIP that holds these documents. */
export function nextStep(documents: readonly DocumentKind[]): string {
  const hasPdf = documents.some((kind) => kind === 'a4' || kind === 'stickers' || kind === 'rol');
  return hasPdf
    ? "Volgende stap: druk de PDF's uit de ZIP af op 100\u00A0% (leerid help afdrukken), deel ze uit, en verwijder de ZIP daarna."
    : 'Volgende stap: verwerk de bestanden uit de ZIP, en verwijder de ZIP daarna. Er zitten geen kaartjes in; die vraag je met --documenten.';
}
