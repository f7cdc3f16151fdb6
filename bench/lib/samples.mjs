import { closeSync, copyFileSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { makeCards } from './cards.mjs';
import { leerid } from './leerid.mjs';
import { newFile } from './paths.mjs';
import { listText } from './pupil-list.mjs';
import { runProcess } from './run-process.mjs';

const once = new Map();
/** Each is made once in a run. */
function remember(key, make) {
  if (!once.has(key)) once.set(key, make());
  return once.get(key);
}

/** A file with the list of so many pupils. */
export function listFile(count, { rare = 0 } = {}) {
  return remember(`list ${count} ${rare}`, () => {
    const path = newFile(`${count}.csv`);
    const file = openSync(path, 'w');
    for (const text of listText(count, { rare })) writeSync(file, text);
    closeSync(file);
    return path;
  });
}

/** A store of so many pupils, not to be changed. */
export function filledStore(count, options) {
  return remember(`store ${count} ${options?.rare}`, () => {
    const path = newFile(`${count}.db`);
    runProcess(leerid(path, 'import', listFile(count, options)));
    return path;
  });
}

/** A store of so many pupils for one use. */
export function freshStore(count) {
  const path = newFile('copy.db');
  copyFileSync(filledStore(count), path);
  return path;
}

/** A file with so many cards as JSON, and the cards. */
export function cardsFile(count) {
  return remember(`cards ${count}`, () => {
    const path = newFile(`cards-${count}.json`);
    const cards = makeCards(count);
    writeFileSync(path, JSON.stringify(cards));
    return { path, cards };
  });
}
