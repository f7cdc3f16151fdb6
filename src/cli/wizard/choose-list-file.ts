import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { absolutePath } from '../../config/absolute-path.js';
import { formatDay, todayInBrussels } from '../../domain/day.js';
import { askText } from '../prompts/ask-text.js';
import { findLists, readTypedPath } from './import-files.js';
import { askMenu } from '../prompts/menu.js';
import type { Session } from './session.js';

const OTHER = 'other';

/** Which file: one of the lists at hand, or a path that is typed, pasted or dragged into the window. */
export async function chooseListFile(
  session: Session,
  chosen: string,
): Promise<{ move: 'next' | 'back'; path: string }> {
  const lists = findLists();
  let typed = chosen;
  let at = chosen;
  for (;;) {
    const key =
      lists.length === 0
        ? OTHER
        : await askMenu(
            session,
            'Welke leerlingenlijst?',
            [
              ...lists.map(({ path, changedAt }) => ({ key: path, text: `${shortPath(path)} (${formatDay(todayInBrussels(changedAt))})` })),
              { key: OTHER, text: 'Een ander bestand' },
            ],
            at,
          ); // prettier-ignore
    if (key === null) return { move: 'back', path: chosen };
    if (key !== OTHER) return { move: 'next', path: key };
    const answer = await askText({ message: 'Pad van de leerlingenlijst (of sleep het bestand hierheen):', initial: typed, check }, session.signal); // prettier-ignore
    typed = answer.text;
    at = OTHER;
    if (answer.move === 'next') return { move: 'next', path: readTypedPath(typed) };
    if (lists.length === 0) return { move: 'back', path: chosen };
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
