import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files in the folder, however deep, that hold the text: in UTF-8 or UTF-16, as base64 or in hexadecimal. */
export function filesWith(folder: string, text: string): string[] {
  const bytes = Buffer.from(text);
  const forms = [
    bytes,
    Buffer.from(text, 'utf16le'),
    Buffer.from(withoutEdges(bytes.toString('base64'))),
    Buffer.from(bytes.toString('hex')),
  ];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    if (!statSync(path).isFile()) return false;
    const content = readFileSync(path);
    return forms.some((form) => content.includes(form));
  });
}

/** The part of a base64 text that stays the same whatever follows. */
function withoutEdges(base64: string): string {
  return base64.replace(/=+$/, '').slice(0, -1);
}
