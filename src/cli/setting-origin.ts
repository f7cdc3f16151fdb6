import {
  findSetting,
  type FoundSetting,
  type Origin,
  type SettingSources,
} from '../config/setting-sources.js';
import type { SettingName } from '../config/settings.js';
import type { ErrorCode, LeeridError } from '../domain/errors.js';
import { errorMessage } from './messages.js';
import type { Terminal } from './terminal.js';

/** The setting that an error is about, where a value that nobody typed may be what is wrong. */
const ABOUT: { readonly [C in ErrorCode]?: SettingName } = {
  'store-missing': 'db',
  'store-foreign': 'db',
  'store-unwritable': 'db',
  'institution-unknown': 'instelling',
  'institution-several': 'instelling',
  'group-unknown': 'instelling',
  'class-unknown': 'instelling',
  'student-unknown': 'instelling',
  'selection-empty': 'instelling',
  'url-too-long': 'url',
  'sticker-start-too-far': 'sticker',
  'logo-unreadable': 'logo',
  'output-missing': 'output',
  'output-not-folder': 'output',
  'output-unwritable': 'output',
};

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

/** ` (instelling "Gent" komt uit LEERID_INSTELLING)` behind an error about a value that was not typed; else nothing. */
export function originNote(error: LeeridError, sources: SettingSources | null): string {
  const name = ABOUT[error.code];
  if (name === undefined || sources === null) return '';
  const found = findSetting(sources, name);
  const place = placeOf(found.origin);
  if (place === null || !hasEffect(found)) return '';
  const text = found.text ?? '';
  const value = errorMessage(error).includes(text) ? '' : ` "${text}"`;
  return ` (${name}${value} komt uit ${place})`;
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
function placeOf(origin: Origin): string | null {
  if (origin.kind === 'environment') return origin.variable;
  if (origin.kind !== 'file') return null;
  return origin.line === null ? origin.path : `${origin.path}, regel ${origin.line}`;
}

/** False for `alle`, which leaves nobody out. */
function hasEffect({ parsed }: FoundSetting): boolean {
  return parsed.ok && parsed.value !== null;
}
