import { STICKER_FORMATS, type PrintSettings, type StickerFormat } from '../../documents/print-settings.js';
import { formatLabel, placesOn, STICKER_SHEETS } from '../../documents/sticker-sheets.js';
import { startedPrint, type FreePlaces } from '../../use-cases/sticker-start.js';
import { askText } from '../prompts/ask-text.js';
import { askMenu, type Questioner } from '../prompts/menu.js';

/** How the stickers of a plan meet their sheets. */
export interface StickerChoice {
  readonly print: PrintSettings;
  /** They go on where the last sheet of their size stopped. */
  readonly resumeSheet: boolean;
}

/** `Stickers van 105 x 48 mm: nieuw vel`, or on which place they begin. */
export function stickerText({ print, resumeSheet }: StickerChoice, free: FreePlaces): string {
  const { sticker } = startedPrint(print, resumeSheet, free);
  const where = sticker.start === 1 ? 'nieuw vel' : `vel vanaf plaats ${sticker.start}`;
  const left = sticker.start === 1 ? free.get(sticker.format) : undefined;
  const hint = left === undefined ? '' : ` (plaats ${left} van het vorige is vrij)`;
  return `Stickers van ${sizeText(sticker.format)}: ${where}${hint}`;
}

/** Asks where the stickers begin, and of which size they are. Esc leaves all as it was. */
export async function askStickers(
  asker: Questioner,
  start: StickerChoice,
  free: FreePlaces,
): Promise<StickerChoice> {
  let choice = start;
  for (;;) {
    const { format } = choice.print.sticker;
    const left = free.get(format);
    const key = await askMenu(asker, `Stickers van ${sizeText(format)}: waar beginnen ze?`, [
      { key: 'new', text: 'Op een nieuw vel' },
      ...(left === undefined
        ? []
        : [{ key: 'resume' as const, text: `Verder op plaats ${left} van het vorige vel` }]),
      { key: 'place', text: 'Op een andere plaats' },
      { key: 'size', text: 'Een andere maat van stickers' },
    ]);
    if (key === null) return start;
    if (key === 'new') return beginsOn(choice, 1);
    if (key === 'resume') return { ...choice, resumeSheet: true };
    if (key === 'place') {
      const place = await askPlace(asker, choice);
      if (place !== null) return beginsOn(choice, place);
    } else choice = withFormat(choice, (await askSize(asker, format)) ?? format);
  }
}

async function askPlace(asker: Questioner, { print }: StickerChoice): Promise<number | null> {
  const most = placesOn(print.sticker.format);
  const isPlace = (text: string) => /^\s*\d{1,2}\s*$/.test(text) && Number(text) >= 1 && Number(text) <= most;
  const check = (text: string) => (isPlace(text) ? null : `geef een getal van 1 tot ${most}`);
  const { sticker } = print;
  const question = { message: `Eerste vrije plaats (1 tot ${most}):`, initial: String(sticker.start), check };
  const { move, text } = await askText(question, asker.signal);
  return move === 'back' ? null : Number(text);
}

async function askSize(asker: Questioner, at: StickerFormat): Promise<StickerFormat | null> {
  const sizes = STICKER_FORMATS.map((format) => ({
    key: format,
    text: `${sizeText(format)}, ${placesOn(format)} per vel (${STICKER_SHEETS[format].names.join(', ')})`,
  }));
  return askMenu(asker, 'Welke stickers heb je?', sizes, at);
}

function withFormat(choice: StickerChoice, format: StickerFormat): StickerChoice {
  if (format === choice.print.sticker.format) return choice;
  return beginsOn({ ...choice, print: { ...choice.print, sticker: { ...choice.print.sticker, format } } }, 1);
}

function beginsOn({ print }: StickerChoice, start: number): StickerChoice {
  return { print: { ...print, sticker: { ...print.sticker, start } }, resumeSheet: false };
}

function sizeText(format: StickerFormat): string {
  return `${formatLabel(format)} mm`;
}
