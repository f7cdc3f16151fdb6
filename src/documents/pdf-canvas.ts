import { PDFPageLeaf, PDFName, type PDFDocument } from 'pdf-lib';
import { facesOf } from './box-faces.js';
import type { Box, Tone } from './boxes.js';
import { drawBox, drawFigures, POINTS_PER_MM, TONES } from './draw-box.js';
import type { Logo } from './logo.js';
import { formatNumber as n, scaled } from './path-operators.js';
import { describePageTree, openResources, type PdfResources } from './pdf-resources.js';
import type { QrPath } from './qr-path.js';

/** Boxes on a page that share an origin (mm), with the QR code that a box among them stands for. */
export interface BoxGroup {
  readonly boxes: readonly Box[];
  readonly x: number;
  readonly y: number;
  readonly qr: QrPath | null;
  /** Nothing is drawn outside this rectangle (mm) from the origin; null: the whole page. */
  readonly clip: { readonly width: number; readonly height: number } | null;
}

/** Moves (mm, to the right and down) and scales all of a page, from its upper left corner, to correct a printer. */
export interface PageAdjustment {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Draws pages into one document; what pages have in common is in the file once. */
export interface PdfCanvas {
  readonly addPage: (groups: readonly BoxGroup[], adjustment?: PageAdjustment) => Promise<void>;
  /** Completes what the pages share; call it once, after the last page. */
  readonly finish: () => void;
}

/**
 * Writes the operators as text: an object for each operator, as pdf-lib has them, costs more than all other work together (a QR
 * code alone has two hundred). All pages are `width` x `height` mm.
 */
export async function openCanvas(
  document: PDFDocument,
  width: number,
  height: number,
  logo: Logo | null = null,
): Promise<PdfCanvas> {
  const { context, catalog } = document;
  const resources = await openResources(document, logo);
  describePageTree(document, width * POINTS_PER_MM, height * POINTS_PER_MM, resources.ref);
  const pages = catalog.Pages();
  const parent = context.getObjectRef(pages);
  if (parent === undefined) throw new Error('the document has no page tree');
  return {
    addPage: async (groups, adjustment) => {
      await resources.embedFonts(facesOf(groups.flatMap(({ boxes }) => boxes)));
      const drawn = groups.flatMap((group) => drawGroup(group, height, logo, resources));
      const leaf = PDFPageLeaf.withContextAndParent(context, parent);
      // What all pages have in common they inherit.
      leaf.delete(PDFName.MediaBox);
      leaf.delete(PDFName.Resources);
      leaf.set(PDFName.Contents, resources.compress([...adjust(adjustment, height), ...drawn].join('\n')));
      pages.pushLeafNode(context.register(leaf));
    },
    finish: resources.finish,
  };
}

/** The upper left corner stays where it is, but PDF counts from the lower one of a page of `height` mm. */
function adjust(adjustment: PageAdjustment | undefined, height: number): string[] {
  const { x, y, scale } = adjustment ?? { x: 0, y: 0, scale: 1 };
  if (x === 0 && y === 0 && scale === 1) return [];
  const down = height * (1 - scale) - y;
  return [scaled(scale, scale, x * POINTS_PER_MM, down * POINTS_PER_MM)];
}

/** From the lower left corner of what the group is clipped to, so that the same box is the same text on every card. */
function drawGroup(
  group: BoxGroup,
  pageHeight: number,
  logo: Logo | null,
  resources: PdfResources,
): string[] {
  const { clip, qr } = group;
  const floor = clip?.height ?? pageHeight;
  const left = group.x * POINTS_PER_MM;
  const bottom = (pageHeight - group.y - floor) * POINTS_PER_MM;
  // Black is how a page begins; another tone is said when it comes.
  let tone: Tone = 'ink';
  const brush = { resources, logo, qr };
  const pictures = group.boxes.filter((box) => box.kind === 'picture');
  const drawn = group.boxes.flatMap((box) => {
    // All of them where the first stands: text is copied in the order in which it was drawn.
    if (box.kind === 'picture') return box === pictures[0] ? [drawFigures(pictures, floor, brush)] : [];
    const change = box.kind === 'text' ? box.tone : box.kind === 'qr' ? 'ink' : tone;
    const said = change === tone ? [] : [TONES[change]];
    tone = change;
    return [...said, drawBox(box, floor, brush)];
  });
  const border =
    clip === null ? [] : [`0 0 ${n(clip.width * POINTS_PER_MM)} ${n(clip.height * POINTS_PER_MM)} re W n`];
  return ['q', `1 0 0 1 ${n(left)} ${n(bottom)} cm`, ...border, ...drawn, 'Q'];
}
