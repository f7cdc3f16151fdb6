import { newestCopyOfImport } from '../delivery/automatic-copies.js';
import { isLeeridError, type LeeridError } from '../domain/errors.js';
import { shellQuote } from './message-parts.js';

/** Behind an error about a store with nothing of ours in it, as a power cut may leave one: the newest copy beside it, if there is one. */
export function copyNote(error: LeeridError): string {
  if (!isLeeridError(error, 'store-missing') && !isLeeridError(error, 'store-foreign')) return '';
  const copy = newestCopyOfImport(error.details.path);
  if (copy === null) return '';
  return `. Stonden hier je leerlingen? Zet de nieuwste automatische kopie terug met: leerid restore ${shellQuote(copy)} --force`;
}
