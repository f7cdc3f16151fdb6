import { DOCUMENT_KINDS, type DocumentKind } from './print-settings.js';

/** Reads `excel, a4`: the documents in their own order, each once. A word that is none comes back as `unknown`. */
export function readDocuments(
  text: string,
): { readonly documents: readonly DocumentKind[] } | { readonly unknown: string } {
  const words = text
    .split(/[,;+\s]+/)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '');
  const unknown = words.find((word) => !DOCUMENT_KINDS.some((kind) => kind === word));
  if (unknown !== undefined || words.length === 0) return { unknown: unknown ?? '' };
  return { documents: DOCUMENT_KINDS.filter((kind) => words.includes(kind)) };
}
