import { PDFDocument } from 'pdf-lib';
import type { Day } from '../domain/student.js';
import { layoutCalibration } from './calibration-sheet.js';
import { describePdf } from './describe-pdf.js';
import { openCanvas } from './pdf-canvas.js';
import type { StickerSettings } from './print-settings.js';
import { formatLabel } from './sticker-sheets.js';

/** The test sheet for a size of sticker, moved and scaled as the sheets of stickers themselves are. */
export async function renderCalibration(sticker: StickerSettings, date: Day): Promise<Uint8Array> {
  const { paper, boxes } = layoutCalibration(sticker, date);
  const document = await PDFDocument.create({ updateMetadata: false });
  describePdf(document, `LeerID-ijkblad ${formatLabel(sticker.format)} mm`, date);
  const canvas = await openCanvas(document, paper.pageWidth, paper.pageHeight);
  await canvas.addPage([{ boxes, x: 0, y: 0, qr: null, clip: null }], {
    ...sticker.offset,
    scale: sticker.scale,
  });
  canvas.finish();
  return document.save({ addDefaultPage: false, updateFieldAppearances: false });
}
