import { findSetting, type SettingSources } from '../config/setting-sources.js';
import type { SettingName } from '../config/settings.js';
import type { ErrorCode, LeeridError } from '../domain/errors.js';
import { errorMessage } from './messages.js';
import { hasEffect, placeOf } from './setting-origin.js';

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
