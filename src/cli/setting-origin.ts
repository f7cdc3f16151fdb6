import {
  findSetting,
  type FoundSetting,
  type Origin,
  type SettingSources,
} from '../config/setting-sources.js';
import type { Terminal } from './terminal.js';

/** The column Bron: `optie`, `omgeving (LEERID_URL)`, `bestand`, `standaard`. */
export function originLabel(origin: Origin): string {
  switch (origin.kind) {
    case 'flag':
      return 'optie';
    case 'environment':
      return `omgeving (${origin.variable})`;
    case 'file':
      return 'bestand';
    case 'default':
      return 'standaard';
  }
}

/** Says that a setting which nobody typed leaves pupils out. */
export function tellInstitution(sources: SettingSources, terminal: Terminal): void {
  const found = findSetting(sources, 'instelling');
  const place = placeOf(found.origin);
  if (place === null || !hasEffect(found)) return;
  terminal.tell(
    `Alleen instelling "${found.text ?? ''}" (uit ${place}); met --instelling alle zie je ze allemaal.`,
  );
}

/** The variable, or file and line; null for a flag and for the default. */
export function placeOf(origin: Origin): string | null {
  if (origin.kind === 'environment') return origin.variable;
  if (origin.kind !== 'file') return null;
  return origin.line === null ? origin.path : `${origin.path}, regel ${origin.line}`;
}

/** False for `alle`, which leaves nobody out. */
export function hasEffect({ parsed }: FoundSetting): boolean {
  return parsed.ok && parsed.value !== null;
}
