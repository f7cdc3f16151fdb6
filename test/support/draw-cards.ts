import { PDFDocument } from 'pdf-lib';
import type { Box } from '#src/documents/boxes.js';
import type { Card } from '#src/documents/card.js';
import type { CardSize } from '#src/documents/card-size.js';
import type { Logo } from '#src/documents/logo.js';
import { openCanvas } from '#src/documents/pdf-canvas.js';
import { qrPath } from '#src/documents/qr-path.js';
import { layOutCard } from './lay-out-card.js';

/** A PDF with a page of the card's size for each card; `change` alters the boxes before they are drawn. */
export async function drawCards(
  cards: readonly Card[],
  size: CardSize,
  {
    logo = null,
    change = (boxes) => boxes,
  }: {
    readonly logo?: Logo | null;
    readonly change?: (boxes: readonly Box[]) => readonly Box[];
  } = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const canvas = await openCanvas(document, size.width, size.height, logo);
  for (const card of cards) {
    const boxes = change(layOutCard(card, size, logo?.ratio ?? null));
    await canvas.addPage([{ boxes, x: 0, y: 0, qr: qrPath(card.url), clip: size }]);
  }
  canvas.finish();
  return document.save({ addDefaultPage: false });
}
