import anyAscii from 'any-ascii';
import type { Card } from './card.js';
import { partName } from './divide-cards.js';
import type { Division } from './print-settings.js';

const LONGEST = 60;
/** Names that Windows keeps for itself, in any case. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A folder for each part of the cards, named after its group or class, and its school where there are several: letters, digits
 * and hyphens only, unique without case.
 */
export function folderNames(parts: readonly (readonly Card[])[], division: Division): string[] {
  const schools = new Set(
    parts.map(([card]) => JSON.stringify([card?.institutionNumber, card?.institutionName])),
  );
  const taken = new Set<string>();
  return parts.map(([card]) => {
    const name = card === undefined ? '' : partName(card, division);
    const school = card?.institutionNumber ?? card?.institutionName ?? '';
    const folder = unique(toName(schools.size > 1 ? `${school} ${name}` : name, division), taken);
    taken.add(folder.toLowerCase());
    return folder;
  });
}

function toName(text: string, division: Division): string {
  const name = trimHyphens(anyAscii(text).replace(/[^A-Za-z0-9]+/g, '-'));
  if (name === '') return division;
  return RESERVED.test(name) ? `${division}-${name}` : name;
}

function trimHyphens(name: string): string {
  return name.replace(/^-+/, '').slice(0, LONGEST).replace(/-+$/, '');
}

function unique(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name}-${number}`;
  return free;
}
