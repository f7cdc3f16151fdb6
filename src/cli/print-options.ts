import { InvalidArgumentError, Option, type Command } from 'commander';
import { NO_LOGO, USUAL_DOCUMENTS } from '../config/print-values.js';
import { resolveSetting, type SettingSources } from '../config/setting-sources.js';
import { DEFAULT_PRINT } from '../documents/default-print.js';
import { readDocuments } from '../documents/document-list.js';
import type {
  Division,
  DocumentKind,
  LogoFile,
  PrintSettings,
  StickerSettings,
} from '../documents/print-settings.js';
import { readOffset } from '../documents/sticker-offset.js';
import { formatLabel, placesOn } from '../documents/sticker-sheets.js';
import { LeeridError } from '../domain/errors.js';
import { readLogo } from '../use-cases/read-logo.js';
import { settingOption } from './setting-options.js';

/** The options about the documents; those that are settings too are found among the settings. */
export interface PrintOptions {
  readonly documenten?: string;
  readonly sticker?: string;
  readonly stickerOffset?: string;
  readonly stickerScale?: string;
  readonly logo?: string;
  readonly stickerStart?: number | typeof AUTO;
  readonly stickerOutline?: boolean;
  readonly stickerPerGroep?: boolean;
  readonly stickerPerKlas?: boolean;
  readonly perGroep?: boolean;
  readonly perKlas?: boolean;
}

/** What a command makes documents for: `create` has one card and no use for an Excel file. */
export type PrintPurpose = 'create' | 'bulk' | 'reset' | 'edit' | 'print';

const AUTO = 'auto';

export function addPrintOptions(command: Command): Command {
  return command
    .optionsGroup('Afdrukken')
    .addOption(settingOption('documenten'))
    .addOption(settingOption('sticker'))
    .addOption(
      new Option(
        '--sticker-start <plaats>',
        'de eerste vrije plaats op het eerste stickervel, vanaf 1; auto: waar het vorige vel stopte',
      ).argParser(parseStart),
    )
    .addOption(settingOption('sticker-offset'))
    .addOption(settingOption('sticker-scale'))
    .option('--sticker-outline', 'teken de randen van de stickers, voor een proef op gewoon papier')
    .addOption(
      new Option('--sticker-per-groep', 'een nieuw stickervel voor elke administratieve groep').conflicts(
        'stickerPerKlas',
      ),
    )
    .option('--sticker-per-klas', 'een nieuw stickervel voor elke klas')
    .addOption(
      new Option('--per-groep', 'ook een map per administratieve groep in de ZIP').conflicts('perKlas'),
    )
    .option('--per-klas', 'ook een map per klas in de ZIP, en een nieuw A4-blad per klas')
    .addOption(settingOption('logo'));
}

/**
 * What options and settings say about the documents; with `--sticker-start auto` the sheet begins on 1 here. Reads the logo.
 * Errors: `sticker-start-too-far`, `setting-invalid`, and those of `readLogo`.
 */
export async function toPrintSettings(
  options: PrintOptions,
  sources: SettingSources,
  purpose: PrintPurpose,
): Promise<PrintSettings> {
  return {
    documents: documentsFor(purpose, resolveSetting(sources, 'documenten').value),
    sticker: toStickerSettings(options, sources),
    folderPer: division(options.perGroep, options.perKlas),
    newPagePer: options.perKlas === true ? 'klas' : 'groep',
    logo: await logoFrom(resolveSetting(sources, 'logo').value),
  };
}

/** The part of it that is about sheets of stickers. Errors: `sticker-start-too-far`, `setting-invalid`. */
export function toStickerSettings(options: PrintOptions, sources: SettingSources): StickerSettings {
  const format = resolveSetting(sources, 'sticker').value;
  const start = typeof options.stickerStart === 'number' ? options.stickerStart : 1;
  const places = placesOn(format);
  if (start > places)
    throw new LeeridError('sticker-start-too-far', { start, places, size: formatLabel(format) });
  return {
    format,
    start,
    offset: readOffset(resolveSetting(sources, 'sticker-offset').value) ?? DEFAULT_PRINT.sticker.offset,
    scale: resolveSetting(sources, 'sticker-scale').value,
    outline: options.stickerOutline ?? false,
    newSheetPer: division(options.stickerPerGroep, options.stickerPerKlas),
  };
}

/** True when the stickers go on where the last sheet of their size stopped. */
export function startsAutomatically({ stickerStart }: PrintOptions): boolean {
  return stickerStart === AUTO;
}

function documentsFor(purpose: PrintPurpose, text: string): readonly DocumentKind[] {
  const pdfs = DEFAULT_PRINT.documents;
  const read = text === USUAL_DOCUMENTS ? null : readDocuments(text);
  if (read !== null && 'documents' in read) return read.documents;
  return purpose === 'bulk' || purpose === 'reset' ? ['excel', ...pdfs] : pdfs;
}

async function logoFrom(text: string): Promise<LogoFile | null> {
  return text === NO_LOGO ? null : readLogo(text);
}

function division(perGroup: boolean | undefined, perClass: boolean | undefined): Division | null {
  if (perGroup === true) return 'groep';
  return perClass === true ? 'klas' : null;
}

function parseStart(value: string): number | typeof AUTO {
  if (value.toLowerCase() === AUTO) return AUTO;
  const place = Number(value);
  if (!/^\d{1,2}$/.test(value) || place < 1)
    throw new InvalidArgumentError('geef de plaats van de eerste vrije sticker, vanaf 1, of auto');
  return place;
}
