import { existsSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { absolutePath } from '../../config/absolute-path.js';
import { formatDay, todayInBrussels } from '../../domain/day.js';
import { askText } from '../prompts/ask-text.js';
import { findLists, readTypedPath, listFolders, type FoundList } from './import-files.js';
import { askMenu } from '../prompts/menu.js';
import type { Session } from './session.js';

const OTHER = 'other';

/** What is asked for, above the files at hand and before a path. */
interface FileQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly files: readonly FoundList[];
}

/** Which file: one of the lists at hand, or a path that is typed, pasted or dragged into the window. */
export function chooseListFile(session: Session, chosen: string): Promise<ChosenFile> {
  const question = {
    title: 'Welke leerlingenlijst?',
    prompt: 'Pad van de leerlingenlijst',
    files: findLists(),
  };
  return chooseFile(session, question, chosen);
}

/** Which file has the groups of the classes of WISA's list; null is Esc. Those beside the list are at hand too. */
export async function chooseClassFile(session: Session, listPath: string): Promise<string | null> {
  const files = findLists([dirname(listPath), ...listFolders()]).filter(({ path }) => path !== listPath);
  const question = {
    title: 'Welk bestand heeft de klassen?',
    prompt: 'Pad van de lijst van de klassen',
    files,
  };
  const { move, path } = await chooseFile(session, question, '');
  return move === 'next' ? path : null;
}

interface ChosenFile {
  readonly move: 'next' | 'back';
  readonly path: string;
}

async function chooseFile(
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
        : await askMenu(
            session,
            title,
            [
              ...files.map(({ path, changedAt }) => ({
                key: path,
                text: `${shortPath(path)} (${formatDay(todayInBrussels(changedAt))})`,
              })),
              { key: OTHER, text: 'Een ander bestand' },
            ],
            at,
          );
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
function shortPath(path: string): string {
  const here = absolutePath('.');
  const short = here === '.' ? path : relative(here, path);
  return short.length < path.length && !short.startsWith('..') ? short : path;
}
