import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { copiesFolder } from '../../delivery/spool.js';
import { chooseFile, shortPath, type ChosenFile } from './choose-file.js';
import { findFiles, listFolders } from './import-files.js';
import type { Session } from './session.js';

/** Copies as `backup`, `import`, a new version and `restore` name them. */
const COPIES = /^(?:leerid|voor-import)-\d{8}-\d{6}(?:-\d+)?\.db$|\.(?:vervangen|voor-versie)-[\d-]+$/;

/** Which copy of the store: one that stands where copies are made or in a folder that is typed, or another. */
export async function chooseCopy(session: Session, chosen: string): Promise<ChosenFile> {
  const { storePath } = session.newRun('quiet');
  const usual = [
    session.defaults.outputFolder,
    ...listFolders(),
    dirname(storePath),
    copiesFolder(storePath),
  ];
  let answer: ChosenFile = { move: 'next', path: chosen };
  let folders = usual;
  for (;;) {
    answer = await chooseFile(session, questionFor(folders), answer.path);
    if (answer.move === 'back' || !isFolder(answer.path)) return answer;
    const here = [answer.path];
    folders = findFiles(COPIES, here).length > 0 ? here : usual;
    if (folders === usual)
      session.terminal.tell(`Geen reservekopie gevonden in de map ${answer.path}`, 'yellow');
  }
}

function questionFor(folders: readonly string[]) {
  return {
    title: 'Welke reservekopie?',
    prompt: 'Reservekopie of haar map',
    files: findFiles(COPIES, folders).map(({ path }) => ({
      key: path,
      text: nameAndFolder(shortPath(path)),
    })),
  };
}

/** The name goes first: a screen that is too narrow cuts the end. */
function nameAndFolder(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? path : `${basename(path)} (in ${folder})`;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
