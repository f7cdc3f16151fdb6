import type { Box, PictureBox, QrBox, RuleBox, TextBox, Tone } from './boxes.js';
import type { Logo } from './logo.js';
import { formatNumber as n, scaled } from './path-operators.js';
import { LOGO_IMAGE, type PdfResources } from './pdf-resources.js';
import { drawPicture } from './pictures.js';
import { finderPath, type QrPath } from './qr-path.js';
import { wordmark } from './wordmark.js';

export const POINTS_PER_MM = 72 / 25.4;
export const TONES: Readonly<Record<Tone, string>> = { ink: '0 g', quiet: '.3 g' };
const LINE = '.55';

/** What boxes are drawn with: the document's resources and logo, and the QR code of the card at hand. */
export interface Brush {
  readonly resources: PdfResources;
  readonly logo: Logo | null;
  readonly qr: QrPath | null;
}

/** The operators that draw a box; `floor` (mm) is how far below the boxes' origin PDF's own, from which y goes up, lies. */
export function drawBox(box: Exclude<Box, PictureBox>, floor: number, brush: Brush): string {
  const x = box.x * POINTS_PER_MM;
  const y = (floor - box.y) * POINTS_PER_MM;
  switch (box.kind) {
    case 'text':
      return drawText(box, x, y, brush.resources);
    case 'rule':
      return drawRule(box, x, y, (floor - box.toY) * POINTS_PER_MM);
    case 'qr':
      return drawQr(box, x, y, brush);
    case 'wordmark':
      return drawWordmark(box.height * POINTS_PER_MM, x, y, brush.resources);
    case 'logo':
      return drawLogo(box.width * POINTS_PER_MM, box.height * POINTS_PER_MM, x, y, brush);
  }
}

function drawText(box: TextBox, x: number, y: number, { form, showText }: PdfResources): string {
  const { role, size, text } = box;
  if (box.isShared !== true) return `BT ${n(x)} ${n(y)} Td ${showText(text, role, size)} ET`;
  // Accents and tails may reach out of the line: the form's border is far off.
  const area = [-size, -size, box.width * POINTS_PER_MM + size, 3 * size];
  const key = form(`text ${role} ${size} ${text}`, area, () => `BT ${showText(text, role, size)} ET`);
  return `q 1 0 0 1 ${n(x)} ${n(y)} cm /${key} Do Q`;
}

function drawRule(box: RuleBox, x: number, y: number, toY: number): string {
  const dashes = (box.dashes ?? []).map((mm) => n(mm * POINTS_PER_MM)).join(' ');
  const pen = `${LINE} G ${n(box.width * POINTS_PER_MM)} w [${dashes}] 0 d`;
  return `${pen} ${n(x)} ${n(y)} m ${n(box.toX * POINTS_PER_MM)} ${n(toY)} l S`;
}

function drawQr(box: QrBox, x: number, y: number, { qr, resources }: Brush): string {
  if (qr === null) return '';
  const { modules, path } = qr;
  const module = (box.size * POINTS_PER_MM) / modules;
  const finders = resources.form(
    `finders ${modules}`,
    [0, 0, modules, modules],
    () => `${finderPath(modules)} f`,
  );
  return `q ${scaled(module, -module, x, y)} /${finders} Do ${path} f Q`;
}

function drawWordmark(height: number, x: number, y: number, { form }: PdfResources): string {
  const mark = wordmark();
  const scale = height / mark.height;
  const key = form('wordmark', [0, -mark.height, mark.width, 2 * mark.height], () => mark.operators);
  return `q ${scaled(scale, scale, x, y)} /${key} Do Q`;
}

function drawLogo(width: number, height: number, x: number, y: number, { logo, resources }: Brush): string {
  if (logo === null) return '';
  if (logo.kind === 'png') return `q ${scaled(width, height, x, y - height)} /${LOGO_IMAGE} Do Q`;
  const { art } = logo;
  const key = resources.form('logo', [0, 0, art.width, art.height], () => art.operators);
  resources.useOpacities(art.opacities);
  return `q ${scaled(width / art.width, -height / art.height, x, y)} /${key} Do Q`;
}

/**
 * Pictures with their captions, each moved from the one before: rows of equal steps, which are the same text on every card. A
 * picture and its caption are one form: of the same size and cut the same it is in the file once.
 */
export function drawFigures(boxes: readonly PictureBox[], floor: number, { resources }: Brush): string {
  let [atX, atY] = [0, 0];
  const moves = boxes.map((box) => {
    const [x, y] = [box.x * POINTS_PER_MM, (floor - box.y) * POINTS_PER_MM];
    const move = `1 0 0 1 ${n(x - atX)} ${n(y - atY)} cm ${drawFigure(box, resources)}`;
    [atX, atY] = [x, y];
    return move;
  });
  return `q ${moves.join('\n')} Q`;
}

function drawFigure(box: PictureBox, resources: PdfResources): string {
  const side = box.size * POINTS_PER_MM;
  const { width, height, operators, opacities } = drawPicture(box.icon);
  resources.useOpacities(opacities);
  const key = resources.form(`picture ${box.icon}`, [0, 0, width, height], () => operators);
  const scale = side / Math.max(width, height);
  const picture = `q ${scaled(scale, -scale, 0, 0)} /${key} Do Q`;
  if (box.caption.length === 0) return picture;
  const caption = box.caption.map(({ text }) => text).join('/');
  const draw = (): string => {
    const lines = box.caption.map((line) =>
      drawText(line, line.x * POINTS_PER_MM, -line.y * POINTS_PER_MM, resources),
    );
    return [picture, TONES.ink, ...lines].join('\n');
  };
  const area = [-side, -2 * side, 2 * side, side];
  return `/${resources.form(`figure ${n(side)} ${box.icon} ${caption}`, area, draw)} Do`;
}
