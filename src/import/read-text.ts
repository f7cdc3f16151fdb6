import iconv from 'iconv-lite';
import { LeeridError } from '../domain/errors.js';
import type { ListEncoding } from './find-encoding.js';
import type { ListFile } from './open-list-file.js';

/**
 * The text of a list in pieces, without byte order mark, every line end (CR LF, CR, LF) as LF.
 * Throws `list-wrong-encoding` when bytes stand for no character.
 */
export async function* readText(file: ListFile, encoding: ListEncoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding.codec, { stripBOM: true });
  // A CR at the end of a piece waits for the LF that may follow it.
  let carried = '';
  function prepare(decoded: string): string {
    // UTF-8 was proven valid: there U+FFFD is the author's own.
    if (encoding.codec !== 'utf8' && decoded.includes('\uFFFD')) {
      throw new LeeridError('list-wrong-encoding', { path: file.path, encoding: encoding.label });
    }
    const text = carried + decoded;
    carried = text.endsWith('\r') ? '\r' : '';
    const whole = carried === '' ? text : text.slice(0, -1);
    return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  }
  for await (const chunk of file.chunks()) {
    const text = prepare(decoder.write(chunk));
    if (text !== '') yield text;
  }
  const rest = prepare(decoder.end() ?? '');
  if (rest + carried !== '') yield carried === '' ? rest : `${rest}\n`;
}
