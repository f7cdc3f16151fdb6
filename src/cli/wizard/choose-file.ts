import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { absolutePath } from '../../config/absolute-path.js';
import { askMenu, type Choice } from '../prompts/menu.js';
import { askText } from '../prompts/ask-text.js';
import { readTypedPath } from './import-files.js';
import type { Session } from './session.js';

const OTHER = 'other';

/** What is asked for, above the files at hand and before a path; the key of a file is its path. */
interface FileQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly files: readonly Choice<string>[];
}

export interface ChosenFile {
  readonly move: 'next' | 'back';
  readonly path: string;
}

/** One of the files at hand, or a path that is typed, pasted or dragged into the window. */
export async function chooseFile(
  session: Session,
  { title, prompt, files }: FileQuestion,
  chosen: string,
): Promise<ChosenFile> {
  let typed = chosen;
  let at = chosen;
  for (;;) {
    const key =
      files.length === 0
        ? OTHER
        : await askMenu(session, title, [...files, { key: OTHER, text: 'Een ander bestand' }], at);
    if (key === null) return { move: 'back', path: chosen };
    if (key !== OTHER) return { move: 'next', path: key };
    const answer = await askText(
      { message: `${prompt} (of sleep het bestand hierheen):`, initial: typed, check },
      session.signal,
    );
    typed = answer.text;
    at = OTHER;
    if (answer.move === 'next') return { move: 'next', path: readTypedPath(typed) };
    if (files.length === 0) return { move: 'back', path: chosen };
  }
}

function check(text: string): string | null {
  if (text.trim() === '') return 'Typ het pad van het bestand, of druk op Esc.';
  return existsSync(readTypedPath(text)) ? null : `${readTypedPath(text)} bestaat niet.`;
}

/** The path from here where that is shorter. */
export function shortPath(path: string): string {
  const here = absolutePath('.');
  const short = here === '.' ? path : relative(here, path);
  return short.length < path.length && !short.startsWith('..') ? short : path;
}
