import { dirname } from 'node:path';
import { formatDay, todayInBrussels } from '../../domain/day.js';
import type { Choice } from '../prompts/menu.js';
import { chooseFile, shortPath, type ChosenFile } from './choose-file.js';
import { findLists, listFolders, type FoundFile } from './import-files.js';
import type { Session } from './session.js';

/** Which file: one of the lists at hand, or another. */
export function chooseListFile(session: Session, chosen: string): Promise<ChosenFile> {
  const question = {
    title: 'Welke leerlingenlijst?',
    prompt: 'Pad van de leerlingenlijst',
    files: findLists().map(toChoice),
  };
  return chooseFile(session, question, chosen);
}

/** Which file has the groups of the classes of WISA's list; null is Esc. Those beside the list are at hand too. */
export async function chooseClassFile(session: Session, listPath: string): Promise<string | null> {
  const files = findLists([dirname(listPath), ...listFolders()]).filter(({ path }) => path !== listPath);
  const question = {
    title: 'In welk bestand staan de klassen?',
    prompt: 'Pad van de lijst van de klassen',
    files: files.map(toChoice),
  };
  const { move, path } = await chooseFile(session, question, '');
  return move === 'next' ? path : null;
}

function toChoice({ path, changedAt }: FoundFile): Choice<string> {
  return { key: path, text: `${shortPath(path)} (${formatDay(todayInBrussels(changedAt))})` };
}
