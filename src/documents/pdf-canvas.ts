import { deflateSync } from 'node:zlib';
import { PDFPageLeaf, PDFName, type PDFDict, type PDFDocument, type PDFRef } from 'pdf-lib';
import type { Box, TextBox, Tone } from './boxes.js';
import { FACE_NAMES } from './font-faces.js';
import { formatNumber as n } from './path-operators.js';
import { embedFonts } from './pdf-fonts.js';
import { drawPicture } from './pictures.js';
import type { QrPath } from './qr-path.js';
import { wordmark } from './wordmark.js';

const POINTS_PER_MM = 72 / 25.4;
const TONES: Readonly<Record<Tone, string>> = { ink: '0 g', quiet: '0.3 g', line: '0.55 g' };

/** Boxes on a page that share an origin (mm), with the QR code that a box among them stands for. */
export interface BoxGroup {
  readonly boxes: readonly Box[];
  readonly x: number;
  readonly y: number;
  readonly qr: QrPath | null;
}

/** Moves (mm, to the right and down) and scales all of a page, from its upper left corner, to correct a printer. */
export interface PageAdjustment {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Draws pages into one document; what pages have in common is in the file once. */
export interface PdfCanvas {
  readonly addPage: (groups: readonly BoxGroup[], adjustment?: PageAdjustment) => void;
  /** Completes what the pages share; call it once, after the last page. */
  readonly finish: () => void;
}

/**
 * Writes the operators as text: an object for each operator, as pdf-lib has them, costs more than all other work together (a QR
 * code alone has two hundred). All pages are `width` x `height` mm.
 */
export async function openCanvas(document: PDFDocument, width: number, height: number): Promise<PdfCanvas> {
  const { context, catalog } = document;
  const fonts = await embedFonts(document, FACE_NAMES);
  const resources = context.nextRef();
  const pages = catalog.Pages();
  const parent = context.getObjectRef(pages);
  if (parent === undefined) throw new Error('the document has no page tree');
  pages.set(PDFName.Resources, resources);
  pages.set(PDFName.MediaBox, context.obj([0, 0, width * POINTS_PER_MM, height * POINTS_PER_MM]));
  const forms = new Map<string, { readonly key: string; readonly ref: PDFRef }>();
  const opacities = new Set<number>();

  const compressed = (content: string, entries: Record<string, string | number[] | PDFRef> = {}): PDFRef =>
    context.register(context.stream(deflateSync(content), { ...entries, Filter: 'FlateDecode' }));

  const form = (name: string, box: number[], operators: () => string): string => {
    const known = forms.get(name);
    if (known !== undefined) return known.key;
    const entries = { Type: 'XObject', Subtype: 'Form', BBox: box, Resources: resources };
    const made = { key: `X${forms.size + 1}`, ref: compressed(operators(), entries) };
    forms.set(name, made);
    return made.key;
  };

  const drawText = (box: TextBox, x: number, y: number): string =>
    `BT ${TONES[box.tone]} ${n(x)} ${n(y)} Td ${fonts.showText(box.text, box.role, box.size)} ET`;

  const drawBox = (box: Box, group: BoxGroup): string => {
    const across = (mm: number): number => (group.x + mm) * POINTS_PER_MM;
    const up = (mm: number): number => (height - group.y - mm) * POINTS_PER_MM;
    const x = across(box.x);
    const y = up(box.y);
    switch (box.kind) {
      case 'text':
        return drawText(box, x, y);
      case 'rule': {
        const dashes = (box.dashes ?? []).map((mm) => n(mm * POINTS_PER_MM)).join(' ');
        const line = `${n(x)} ${n(y)} m ${n(across(box.toX))} ${n(up(box.toY))} l S`;
        return `${TONES.line.toUpperCase()} ${n(box.width * POINTS_PER_MM)} w [${dashes}] 0 d ${line}`;
      }
      case 'qr': {
        if (group.qr === null) return '';
        const module = (box.size * POINTS_PER_MM) / group.qr.modules;
        return `q 0 g ${scaled(module, -module, x, y)} ${group.qr.path} f Q`;
      }
      case 'wordmark': {
        const mark = wordmark();
        const scale = (box.height * POINTS_PER_MM) / mark.height;
        const key = form('wordmark', [0, -mark.height, mark.width, 2 * mark.height], () => mark.operators);
        return `q ${scaled(scale, scale, x, y)} /${key} Do Q`;
      }
      case 'picture': {
        const picture = drawPicture(box.icon);
        const scale = (box.size * POINTS_PER_MM) / Math.max(picture.width, picture.height);
        const key = form(
          `picture ${box.icon}`,
          [0, 0, picture.width, picture.height],
          () => picture.operators,
        );
        for (const percent of picture.opacities) opacities.add(percent);
        return `q ${scaled(scale, -scale, x, y)} /${key} Do Q`;
      }
    }
  };

  return {
    addPage: (groups, { x, y, scale } = { x: 0, y: 0, scale: 1 }) => {
      const drawn = groups.flatMap((group) => group.boxes.map((box) => drawBox(box, group)));
      // The upper left corner stays where it is: PDF counts from the lower one.
      const down = height * (1 - scale) - y;
      const isMoved = x !== 0 || y !== 0 || scale !== 1;
      const content = isMoved
        ? [scaled(scale, scale, x * POINTS_PER_MM, down * POINTS_PER_MM), ...drawn]
        : drawn;
      const leaf = PDFPageLeaf.withContextAndParent(context, parent);
      // What all pages have in common they inherit.
      leaf.delete(PDFName.MediaBox);
      leaf.delete(PDFName.Resources);
      leaf.set(PDFName.Contents, compressed(content.join('\n')));
      pages.pushLeafNode(context.register(leaf));
    },
    finish: () => {
      const states = [...opacities].map((percent): [string, PDFDict] => [
        `O${percent}`,
        context.obj({ ca: percent / 100 }),
      ]);
      const dictionary = context.obj({
        Font: Object.fromEntries(fonts.resources()),
        XObject: Object.fromEntries([...forms.values()].map(({ key, ref }) => [key, ref])),
        ExtGState: Object.fromEntries(states),
      });
      context.assign(resources, dictionary);
    },
  };
}

function scaled(scaleX: number, scaleY: number, x: number, y: number): string {
  return `${scaleX.toFixed(5)} 0 0 ${scaleY.toFixed(5)} ${n(x)} ${n(y)} cm`;
}
