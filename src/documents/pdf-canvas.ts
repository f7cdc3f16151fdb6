import { deflateSync } from 'node:zlib';
import { PDFPageLeaf, PDFName, type PDFDict, type PDFDocument, type PDFRef } from 'pdf-lib';
import type { Box, PictureBox, TextBox, Tone } from './boxes.js';
import { FACE_NAMES } from './font-faces.js';
import { formatNumber as n } from './path-operators.js';
import { embedFonts } from './pdf-fonts.js';
import { drawPicture } from './pictures.js';
import { finderPath, type QrPath } from './qr-path.js';
import type { Logo } from './logo.js';
import { wordmark } from './wordmark.js';

const POINTS_PER_MM = 72 / 25.4;
const TONES: Readonly<Record<Tone, string>> = { ink: '0 g', quiet: '.3 g' };
const LINE = '.55';
/** The name of a logo that is an image. */
const LOGO = 'Logo';

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
  readonly addPage: (groups: readonly BoxGroup[], adjustment?: PageAdjustment) => void;
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
    context.register(
      // A copy: what zlib gives is a small view on a buffer of 16 kB, which thousands of pages would keep.
      context.stream(new Uint8Array(deflateSync(content, { level: 9 })), {
        ...entries,
        Filter: 'FlateDecode',
      }),
    );

  const form = (name: string, box: number[], operators: () => string): string => {
    const known = forms.get(name);
    if (known !== undefined) return known.key;
    const entries = { Type: 'XObject', Subtype: 'Form', BBox: box, Resources: resources };
    const made = { key: `X${forms.size + 1}`, ref: compressed(operators(), entries) };
    forms.set(name, made);
    return made.key;
  };

  const images = new Map<string, PDFRef>();
  if (logo?.kind === 'png') images.set(LOGO, (await document.embedPng(logo.image.bytes)).ref);

  const drawText = (box: TextBox, x: number, y: number): string => {
    const show = (): string => fonts.showText(box.text, box.role, box.size);
    if (box.isShared !== true) return `BT ${n(x)} ${n(y)} Td ${show()} ET`;
    const { size } = box;
    // Accents and tails may reach out of the line: the form's border is far off.
    const area = [-size, -size, box.width * POINTS_PER_MM + size, 3 * size];
    const key = form(`text ${box.role} ${size} ${box.text}`, area, () => `BT ${show()} ET`);
    return `q 1 0 0 1 ${n(x)} ${n(y)} cm /${key} Do Q`;
  };

  const drawLogo = (x: number, y: number, boxWidth: number, boxHeight: number): string => {
    if (logo === null) return '';
    if (logo.kind === 'png') return `q ${scaled(boxWidth, boxHeight, x, y - boxHeight)} /${LOGO} Do Q`;
    const { art } = logo;
    const key = form('logo', [0, 0, art.width, art.height], () => art.operators);
    for (const percent of art.opacities) opacities.add(percent);
    return `q ${scaled(boxWidth / art.width, -boxHeight / art.height, x, y)} /${key} Do Q`;
  };

  /** The operator that draws a picture from (0, 0), in its own units, y downwards. */
  const showPicture = (icon: string): { readonly units: number; readonly show: string } => {
    const picture = drawPicture(icon);
    for (const percent of picture.opacities) opacities.add(percent);
    const area = [0, 0, picture.width, picture.height];
    const key = form(`picture ${icon}`, area, () => picture.operators);
    return { units: Math.max(picture.width, picture.height), show: `/${key} Do` };
  };

  const drawFigure = (box: PictureBox, x: number, y: number): string => {
    const side = box.size * POINTS_PER_MM;
    const { units, show } = showPicture(box.icon);
    const scale = side / units;
    if (box.caption.length === 0) return `q ${scaled(scale, -scale, x, y)} ${show} Q`;
    const name = box.caption.map(({ text }) => text).join('/');
    const figure = (): string => {
      const lines = box.caption.map((line) =>
        drawText(line, line.x * POINTS_PER_MM, -line.y * POINTS_PER_MM),
      );
      return [`q ${scaled(scale, -scale, 0, 0)} ${show} Q`, TONES.ink, ...lines].join('\n');
    };
    const key = form(`figure ${n(side)} ${box.icon} ${name}`, [-side, -2 * side, 2 * side, side], figure);
    return `q 1 0 0 1 ${n(x)} ${n(y)} cm /${key} Do Q`;
  };

  /** From the lower left corner of what the group is clipped to, so that the same box is the same text on every card. */
  const drawBox = (box: Box, group: BoxGroup): string => {
    const floor = group.clip?.height ?? height;
    const x = box.x * POINTS_PER_MM;
    const y = (floor - box.y) * POINTS_PER_MM;
    switch (box.kind) {
      case 'text':
        return drawText(box, x, y);
      case 'rule': {
        const dashes = (box.dashes ?? []).map((mm) => n(mm * POINTS_PER_MM)).join(' ');
        const to = `${n(box.toX * POINTS_PER_MM)} ${n((floor - box.toY) * POINTS_PER_MM)}`;
        return `${LINE} G ${n(box.width * POINTS_PER_MM)} w [${dashes}] 0 d ${n(x)} ${n(y)} m ${to} l S`;
      }
      case 'qr': {
        const { qr } = group;
        if (qr === null) return '';
        const module = (box.size * POINTS_PER_MM) / qr.modules;
        const finders = form(
          `finders ${qr.modules}`,
          [0, 0, qr.modules, qr.modules],
          () => `${finderPath(qr.modules)} f`,
        );
        return `q ${scaled(module, -module, x, y)} /${finders} Do ${qr.path} f Q`;
      }
      case 'wordmark': {
        const mark = wordmark();
        const scale = (box.height * POINTS_PER_MM) / mark.height;
        const key = form('wordmark', [0, -mark.height, mark.width, 2 * mark.height], () => mark.operators);
        return `q ${scaled(scale, scale, x, y)} /${key} Do Q`;
      }
      case 'logo':
        return drawLogo(x, y, box.width * POINTS_PER_MM, box.height * POINTS_PER_MM);
      case 'picture':
        return drawFigure(box, x, y);
    }
  };

  const drawGroup = (group: BoxGroup): string[] => {
    const { clip } = group;
    const left = group.x * POINTS_PER_MM;
    const floor = (height - group.y - (clip?.height ?? height)) * POINTS_PER_MM;
    // Black is how a page begins; another tone is said when it comes.
    let tone: Tone = 'ink';
    const drawn = group.boxes.flatMap((box) => {
      const change = box.kind === 'text' || box.kind === 'qr' ? toneOf(box) : tone;
      const said = change === tone ? [] : [TONES[change]];
      tone = change;
      return [...said, drawBox(box, group)];
    });
    const border =
      clip === null ? [] : [`0 0 ${n(clip.width * POINTS_PER_MM)} ${n(clip.height * POINTS_PER_MM)} re W n`];
    return ['q', `1 0 0 1 ${n(left)} ${n(floor)} cm`, ...border, ...drawn, 'Q'];
  };

  return {
    addPage: (groups, { x, y, scale } = { x: 0, y: 0, scale: 1 }) => {
      const drawn = groups.flatMap(drawGroup);
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
        context.obj({ ca: percent / 100, CA: percent / 100 }),
      ]);
      const dictionary = context.obj({
        Font: Object.fromEntries(fonts.resources()),
        XObject: Object.fromEntries([
          ...[...forms.values()].map(({ key, ref }): [string, PDFRef] => [key, ref]),
          ...images,
        ]),
        ExtGState: Object.fromEntries(states),
      });
      context.assign(resources, dictionary);
    },
  };
}

function toneOf(box: Box): Tone {
  return box.kind === 'text' ? box.tone : 'ink';
}

function scaled(scaleX: number, scaleY: number, x: number, y: number): string {
  return `${scaleX.toFixed(5)} 0 0 ${scaleY.toFixed(5)} ${n(x)} ${n(y)} cm`;
}
