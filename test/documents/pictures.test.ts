import { PDFDocument } from 'pdf-lib';
import type { PictureBox } from '#src/documents/boxes.js';
import { openCanvas } from '#src/documents/pdf-canvas.js';
import { loadPictures } from '#src/documents/picture-list.js';
import { cropImage, photocopy, type GreyImage } from '../support/grey-image.js';
import { inkBounds } from '../support/measure-ink.js';
import { scanPages } from '../support/read-pdf.js';

const DPI = 150;
/** As large as on a usual card, with white around; in mm. */
const SIZE = 7;
const PITCH = 10;

/** Every picture on a page of its own row and column, as a scan sees it. */
async function scanPictures(): Promise<{ name: string; image: GreyImage }[]> {
  const { categories } = loadPictures();
  const placed = categories.flatMap(({ pictures }, row) =>
    pictures.map(({ name, icon }, column) => ({ name, icon, x: column * PITCH, y: row * PITCH })),
  );
  const document = await PDFDocument.create({ updateMetadata: false });
  const canvas = await openCanvas(document, 24 * PITCH, categories.length * PITCH);
  const inset = (PITCH - SIZE) / 2;
  const boxes = placed.map(({ icon, x, y }): PictureBox => ({
    kind: 'picture',
    x: x + inset,
    y: y + inset,
    size: SIZE,
    icon,
    caption: [],
  }));
  await canvas.addPage([{ boxes, x: 0, y: 0, qr: null, clip: null }]);
  canvas.finish();
  const [page] = scanPages(await document.save({ addDefaultPage: false }), DPI);
  if (page === undefined) throw new Error('no page was rendered');
  const pixel = (mm: number) => Math.round((mm * DPI) / 25.4);
  return placed.map(({ name, x, y }) => ({
    name,
    image: cropImage(page, pixel(x), pixel(y), pixel(PITCH), pixel(PITCH)),
  }));
}

/** All that is not white made black. */
function silhouette(image: GreyImage): GreyImage {
  return { ...image, pixels: image.pixels.map((grey) => (grey < 250 ? 0 : 255)) };
}

test('a copier that knows black and white only keeps the whole outline of every picture', async () => {
  const pictures = await scanPictures();
  expect(pictures).toHaveLength(192);
  const damaged = pictures.filter(({ image }) => {
    const whole = inkBounds(silhouette(image));
    const copied = inkBounds(photocopy(image, 128));
    const loss = [
      copied.left - whole.left,
      copied.top - whole.top,
      whole.right - copied.right,
      whole.bottom - copied.bottom,
    ];
    return Math.max(...loss) > 2;
  });
  expect(damaged.map(({ name }) => name)).toEqual([]);
});
