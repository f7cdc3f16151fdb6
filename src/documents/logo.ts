import { LeeridError } from '../domain/errors.js';
import { cleanPng, isPng, type CleanPng } from './png-logo.js';
import type { LogoFile } from './print-settings.js';
import { drawSvg, LogoProblem, type DrawnLogo } from './svg-logo.js';

/** A logo ready to be put into a document; `ratio` is its width over its height. */
export type Logo = { readonly ratio: number } & (
  { readonly kind: 'svg'; readonly art: DrawnLogo } | { readonly kind: 'png'; readonly image: CleanPng }
);

/**
 * The logo in a file's bytes; `path` is for the message. Throws a LeeridError `logo-unreadable` for what is not a drawable SVG or
 * PNG.
 */
export async function readLogo(path: string, bytes: Uint8Array): Promise<LogoFile> {
  try {
    const file: LogoFile = { kind: isPng(bytes) ? 'png' : 'svg', bytes };
    if (file.kind === 'svg' && !looksLikeSvg(bytes)) throw new LogoProblem({ kind: 'not-an-image' });
    const logo = prepareLogo(file);
    if (logo.kind === 'png') await tryPng(logo.image);
    return file;
  } catch (error) {
    if (error instanceof LogoProblem) throw new LeeridError('logo-unreadable', { path, reason: error.fault });
    throw error;
  }
}

/** A longer or higher one is a line on a card. */
const MOST_RATIO = 20;

const prepared = new WeakMap<LogoFile, Logo>();

/** The logo of a file that was read by `readLogo`; the work is done once for all documents. */
export function prepareLogo(file: LogoFile): Logo {
  const known = prepared.get(file);
  if (known !== undefined) return known;
  const logo = file.kind === 'png' ? preparePng(file.bytes) : prepareSvg(file.bytes);
  if (Math.max(logo.ratio, 1 / logo.ratio) > MOST_RATIO) throw new LogoProblem({ kind: 'too-thin' });
  prepared.set(file, logo);
  return logo;
}

/** Embeds it once for nothing: what the decoder can't read is refused here, and not after all passwords were made. */
async function tryPng({ bytes }: CleanPng): Promise<void> {
  const { PDFDocument } = await import('pdf-lib');
  const document = await PDFDocument.create({ updateMetadata: false });
  try {
    await document.embedPng(bytes);
  } catch {
    throw new LogoProblem({ kind: 'damaged' });
  }
}

function preparePng(bytes: Uint8Array): Logo {
  const image = cleanPng(bytes);
  return { kind: 'png', image, ratio: image.width / image.height };
}

function prepareSvg(bytes: Uint8Array): Logo {
  const art = drawSvg(new TextDecoder('utf-8').decode(bytes));
  return { kind: 'svg', art, ratio: art.width / art.height };
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 16_384)).toString('utf8').includes('<svg');
}
