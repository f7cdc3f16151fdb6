import { SETTING_NAMES, SETTINGS } from '../../config/settings.js';
import type { NameScope } from '../../use-cases/names-in-store.js';
import { TOPICS } from '../help/topic-names.js';
import { counted } from '../labels.js';
import { formatMoment } from '../moment.js';
import { SHELLS } from './shells.js';

/** A value to offer, and what it means. */
export interface Candidate {
  readonly value: string;
  readonly note: string;
}

/** Values to offer, or the shell's own files or folders. */
export type Values = readonly Candidate[] | 'files' | 'folders';

type Source = (scope: NameScope) => Values | Promise<Values>;

/** Values of options, by long name; an option that has its own choices needs no entry. */
export const OPTION_VALUES: Readonly<Record<string, Source>> = {
  '--groep': groups('group'),
  '--niet-groep': groups('group'),
  '--klas': groups('class'),
  '--niet-klas': groups('class'),
  '--stamnummer': pupils,
  '--instelling': institutions,
  '--batch': batches,
  '--db': () => 'files',
  '--output': () => 'folders',
  '--logo': () => 'files',
  '--documenten': () => documents(),
};

/** Values of arguments, by command and argument. */
export const ARGUMENT_VALUES: Readonly<Record<string, Source>> = {
  'import bestand': () => 'files',
  'print zip': () => 'files',
  'backup doel': () => 'files',
  'restore bron': () => 'files',
  'config get naam': settings,
  'config set naam': settings,
  'config unset naam': settings,
  'completion shell': () => SHELLS.map((value) => ({ value, note: '' })),
  'help onderwerp': () => Object.entries(TOPICS).map(([value, note]) => ({ value, note })),
};

/** What is chosen most: one word that the shell need not quote. */
function documents(): Values {
  return ['a4', 'stickers', 'rol', 'excel', 'csv', 'excel,a4', 'a4,stickers'].map((value) => ({
    value,
    note: '',
  }));
}

function settings(): Values {
  return SETTING_NAMES.map((value) => ({ value, note: SETTINGS[value].description }));
}

// The store is loaded only for a value that comes out of it.
const names = () => import('../../use-cases/names-in-store.js');

function groups(division: 'group' | 'class'): Source {
  return async (scope) => {
    // A name of two institutions is offered once: without --instelling it selects the pupils of both.
    const pupils = new Map<string, number>();
    for (const { name, students } of (await names()).groupNames(division, scope))
      pupils.set(name, (pupils.get(name) ?? 0) + students);
    return [...pupils].map(([value, count]) => ({ value, note: counted(count, 'leerling', 'leerlingen') }));
  };
}

async function pupils(scope: NameScope): Promise<Values> {
  return (await names()).pupilNames(scope).map(({ stamnummer, name }) => ({ value: stamnummer, note: name }));
}

async function batches(scope: NameScope): Promise<Values> {
  return (await names())
    .batchNames(scope)
    .map(({ id, createdAt, selection }) => ({ value: id, note: `${formatMoment(createdAt)} ${selection}` }));
}

async function institutions(scope: NameScope): Promise<Values> {
  return (await names())
    .institutionNames(scope)
    .map(({ number, name }) => (number === null ? { value: name, note: '' } : { value: number, note: name }));
}
