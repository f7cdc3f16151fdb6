import { deflateSync } from 'node:zlib';
import { PDFName, type PDFDict, type PDFDocument, type PDFRef } from 'pdf-lib';
import type { Logo } from './logo.js';
import { openFonts, type PdfFonts } from './pdf-fonts.js';

/** The name of a logo that is an image. */
export const LOGO_IMAGE = 'Logo';

/** Bytes that zlib makes room for at a time; a page is smaller than what it takes by itself, and there are thousands. */
const DEFLATE_CHUNK = 4_096;

/** A fast one, with which a card on A4 stays below 600 bytes. */
const DEFLATE_LEVEL = 2;

/** What the pages of one document share: in the file once, however often it is drawn. */
export interface PdfResources {
  /** The dictionary's place, for the page tree to name. */
  readonly ref: PDFRef;
  readonly embedFonts: PdfFonts['embed'];
  readonly showText: PdfFonts['showText'];
  /** The key of the form called `name`; its operators are asked for the first time only. `area` (x, y, x, y) is all it may cover. */
  readonly form: (name: string, area: readonly number[], operators: () => string) => string;
  /** Makes the opacities (percent) known that a drawing's operators name. */
  readonly useOpacities: (percents: Iterable<number>) => void;
  /** Registers a stream of operators. */
  readonly compress: (content: string) => PDFRef;
  /** Writes the dictionary; call it once, after the last page. */
  readonly finish: () => void;
}

/** Opens the resources of a new document, the logo among them if it is an image. */
export async function openResources(document: PDFDocument, logo: Logo | null): Promise<PdfResources> {
  const { context } = document;
  const ref = context.nextRef();
  const fonts = openFonts(document);
  const forms = new Map<string, { readonly key: string; readonly ref: PDFRef }>();
  const images: [string, PDFRef][] =
    logo?.kind === 'png' ? [[LOGO_IMAGE, (await document.embedPng(logo.image.bytes)).ref]] : [];
  const opacities = new Set<number>();

  const compress = (content: string, entries: Record<string, string | number[] | PDFRef> = {}): PDFRef =>
    context.register(
      // The usual level takes twice as long and wins a fifth, level 9 six times longer again for a fifteenth. A copy: what zlib gives is a small view on a buffer of 16 kB, which thousands of pages would keep.
      context.stream(
        new Uint8Array(deflateSync(content, { chunkSize: DEFLATE_CHUNK, level: DEFLATE_LEVEL })),
        {
          ...entries,
          Filter: 'FlateDecode',
        },
      ),
    );

  return {
    ref,
    embedFonts: fonts.embed,
    showText: fonts.showText,
    compress: (content) => compress(content),
    form: (name, area, operators) => {
      const known = forms.get(name);
      if (known !== undefined) return known.key;
      const entries = { Type: 'XObject', Subtype: 'Form', BBox: [...area], Resources: ref };
      const made = { key: `X${forms.size + 1}`, ref: compress(operators(), entries) };
      forms.set(name, made);
      return made.key;
    },
    useOpacities: (percents) => {
      for (const percent of percents) opacities.add(percent);
    },
    finish: () => {
      const states = [...opacities].map((percent): [string, PDFDict] => [
        `O${percent}`,
        context.obj({ ca: percent / 100, CA: percent / 100 }),
      ]);
      const objects = [...forms.values()].map((form): [string, PDFRef] => [form.key, form.ref]);
      const dictionary = context.obj({
        Font: Object.fromEntries(fonts.resources()),
        XObject: Object.fromEntries([...objects, ...images]),
        ExtGState: Object.fromEntries(states),
      });
      context.assign(ref, dictionary);
    },
  };
}

/** Gives every page its size (pt) and its resources: what all have in common stands in the tree. */
export function describePageTree(
  document: PDFDocument,
  width: number,
  height: number,
  resources: PDFRef,
): void {
  const pages = document.catalog.Pages();
  pages.set(PDFName.Resources, resources);
  pages.set(PDFName.MediaBox, document.context.obj([0, 0, width, height]));
}
