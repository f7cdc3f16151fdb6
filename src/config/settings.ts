import { join } from 'node:path';
import envPaths from 'env-paths';
import type { BasisPasswordKind } from '../domain/account.js';
import { DEFAULT_STICKER } from '../documents/default-print.js';
import { absolutePath } from './absolute-path.js';
import { editDistance } from '../domain/nearest.js';
import {
  addressForm,
  choiceForm,
  institutionForm,
  pathForm,
  wholeNumberForm,
  type Form,
} from './setting-values.js';
import {
  documentsForm,
  logoForm,
  offsetForm,
  scaleForm,
  stickerForm,
  NO_LOGO,
  USUAL_DOCUMENTS,
} from './print-values.js';

/** What a person can settle once. Its name is the flag without `--`, and the key in the file. */
export interface Setting<T> {
  readonly variable: `LEERID_${string}`;
  /** What the help writes behind the flag. */
  readonly argument: string;
  /** One line of Dutch. */
  readonly description: string;
  readonly form: Form<T>;
  /** The value that holds when nobody says anything; `folder` is the one that the person works in. */
  readonly fallback: (folder: string) => T;
  /** The same in a word or two; null when there is nothing to say. */
  readonly fallbackText: string | null;
  /** The command to try once it is set. */
  readonly next: string;
}

/** Every setting there is: the flags, the variables, the file, `leerid config` and the wizard are made out of this table. */
const TABLE = {
  db: {
    variable: 'LEERID_DB',
    argument: '<pad>',
    description: 'het gegevensbestand',
    form: pathForm('file'),
    fallback: () => join(envPaths('leerid', { suffix: '' }).data, 'leerid.db'),
    fallbackText: null,
    next: 'leerid groups, of leerid import BESTAND',
  },
  instelling: {
    variable: 'LEERID_INSTELLING',
    argument: '<nummer of naam>',
    description: 'alleen deze instelling, of alle',
    form: institutionForm,
    fallback: () => null,
    fallbackText: null,
    next: 'leerid groups',
  },
  output: {
    variable: 'LEERID_OUTPUT',
    argument: '<map>',
    description: 'waar de ZIP komt',
    form: pathForm('folder'),
    fallback: absolutePath,
    fallbackText: 'deze map',
    next: 'leerid bulk --dry-run',
  },
  url: {
    variable: 'LEERID_URL',
    argument: '<adres>',
    description: 'waar de QR-codes heen leiden',
    form: addressForm,
    fallback: () => 'https://mijn.leerid.be/',
    fallbackText: 'https://mijn.leerid.be/',
    next: 'leerid bulk --dry-run',
  },
  wachtwoordtype: {
    variable: 'LEERID_WACHTWOORDTYPE',
    argument: '<soort>',
    description: 'wachtwoord van basisaccounts',
    form: choiceForm<BasisPasswordKind>(['woord', 'afbeeldingen']),
    fallback: (): BasisPasswordKind => 'woord',
    fallbackText: 'woord',
    next: 'leerid bulk --type basis --dry-run',
  },
  documenten: {
    variable: 'LEERID_DOCUMENTEN',
    argument: '<lijst>',
    description: 'wat in de ZIP komt, zoals "a4,excel" (ook stickers, rol, csv)',
    form: documentsForm,
    fallback: () => USUAL_DOCUMENTS,
    fallbackText: "PDF's, bij bulk ook Excel",
    next: 'leerid bulk --dry-run',
  },
  sticker: {
    variable: 'LEERID_STICKER',
    argument: '<maat>',
    description: 'maat van de stickers, of het nummer op het pak',
    form: stickerForm,
    fallback: () => DEFAULT_STICKER.format,
    fallbackText: DEFAULT_STICKER.format,
    next: 'leerid calibrate',
  },
  'sticker-offset': {
    variable: 'LEERID_STICKER_OFFSET',
    argument: '<x,y>',
    description: 'verschuif stickervellen naar rechts en omlaag (mm), zoals "1.5,-0.5"',
    form: offsetForm,
    fallback: () => '0,0',
    fallbackText: '0,0',
    next: 'leerid calibrate',
  },
  'sticker-scale': {
    variable: 'LEERID_STICKER_SCALE',
    argument: '<factor>',
    description: 'vergroot of verklein stickervellen, zoals 0.985',
    form: scaleForm,
    fallback: () => 1,
    fallbackText: '1',
    next: 'leerid calibrate',
  },
  logo: {
    variable: 'LEERID_LOGO',
    argument: '<bestand>',
    description: 'logo op de kaartjes (SVG of PNG), of geen',
    form: logoForm,
    fallback: () => NO_LOGO,
    fallbackText: NO_LOGO,
    next: 'leerid bulk --dry-run',
  },
  cost: {
    variable: 'LEERID_COST',
    argument: '<getal>',
    description:
      'hoe zwaar wachtwoorden beveiligd worden (bcrypt), 10 tot 14; elke stap duurt dubbel zo lang',
    form: wholeNumberForm(10, 14),
    fallback: () => 10,
    fallbackText: '10',
    next: 'leerid bulk --dry-run',
  },
} satisfies Readonly<Record<string, Setting<unknown>>>;

export type SettingName = keyof typeof TABLE;
export type SettingValue<N extends SettingName> = (typeof TABLE)[N]['form'] extends Form<infer T> ? T : never;

/** Settings as somebody wrote them; a key that is not there was not written. */
export type SettingTexts = { readonly [N in SettingName]?: string | undefined };

/** The same as commander gives them: `stickerOffset` for `--sticker-offset`. */
export type SettingFlags = { readonly [N in SettingName as CamelCase<N>]?: string | undefined };

type CamelCase<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : S;

export const SETTINGS: { readonly [N in SettingName]: Setting<SettingValue<N>> } = TABLE;

/** In the order of the table, of `config list` and of the file. */
export const SETTING_NAMES: readonly SettingName[] = Object.keys(TABLE).filter(isSettingName);

/** The flags by the names of the settings. */
export function textsOfFlags(flags: SettingFlags): SettingTexts {
  const given: Readonly<Record<string, unknown>> = { ...flags };
  const entries = SETTING_NAMES.flatMap((name) => {
    const text = given[name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())];
    return typeof text === 'string' ? [[name, text] as const] : [];
  });
  return Object.fromEntries(entries);
}

export function isSettingName(text: string): text is SettingName {
  return Object.hasOwn(TABLE, text);
}

/** The setting that somebody meant who wrote `text`; null when nothing is near. */
export function nearestSetting(text: string): SettingName | null {
  const wanted = text.toLowerCase().replace(/^-+|^leerid_/, '');
  const [begun] = SETTING_NAMES.filter((name) => wanted.length > 1 && name.startsWith(wanted));
  if (begun !== undefined) return begun;
  const near = SETTING_NAMES.map((name) => ({ name, distance: editDistance(wanted, name) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name ?? null;
}
