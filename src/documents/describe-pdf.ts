import { PrintScaling, type PDFDocument } from 'pdf-lib';
import type { Day } from '../domain/student.js';

/** The title that a viewer shows, language and dates; nothing about the machine or the person that made the file. */
export function describePdf(document: PDFDocument, title: string, date: Day): void {
  const day = new Date(`${date}T12:00:00Z`);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage('nl-BE');
  document.setProducer('leerid');
  document.setCreator('leerid');
  document.setCreationDate(day);
  document.setModificationDate(day);
  // A page that the viewer shrinks to fit no longer meets its stickers.
  document.catalog.getOrCreateViewerPreferences().setPrintScaling(PrintScaling.None);
}
