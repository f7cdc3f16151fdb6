import type { StickerSettings } from './print-settings.js';
import { MOST_OFFSET, offsetText, type StickerOffset } from './sticker-offset.js';
import { formatLabel, STICKER_SHEETS } from './sticker-sheets.js';
import { formatDay } from '../domain/day.js';
import type { Day } from '../domain/student.js';

/** What stands in one sticker of the sheet: a title, then sentences and commands. */
export interface CalibrationNote {
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly command?: true }[];
}

/** Where somebody measures, in mm from the upper left corner of what is printed. */
export const MARKS = { across: [20], down: [20, 50, 250] } as const;
const SPAN = 200;

/** Scales beyond this (`print-values.ts`) are refused: no example may give one. */
const LEAST_SCALE = 0.9;

/** What the sheet is, and how it was made. */
export function calibrationHeading(sticker: StickerSettings, date: Day): CalibrationNote[] {
  const { format, offset, scale } = sticker;
  const { names } = STICKER_SHEETS[format];
  const isPlain = !isCorrected(sticker);
  return [
    {
      title: `LeerID-ijkblad ${formatLabel(format).replaceAll(' ', '\u00A0')}\u00A0mm`,
      lines: [{ text: names.join(', ') }, { text: formatDay(date) }],
    },
    {
      title: isPlain ? 'Zonder correctie' : 'Met deze correctie:',
      lines: isPlain
        ? [{ text: 'Volg de stappen; elk cijfer is een plaats op het stickervel.' }]
        : [
            { text: `--sticker-offset ${offsetText(offset)}`, command: true },
            { text: `--sticker-scale ${scale}`, command: true },
            { text: 'Alles hoort nu te kloppen.' },
          ],
    },
  ];
}

/** The way to the numbers that correct a printer, step by step; what was corrected already counts along, in the examples too. */
export function calibrationSteps(sticker: StickerSettings): CalibrationNote[] {
  const { format, offset, scale } = sticker;
  const factor = scale === 1 ? '' : `${comma(scale)}\u00A0×\u00A0`;
  const plus = (value: number) => (value === 0 ? '' : `${comma(value)}\u00A0+\u00A0`);
  const scaled = exampleScale(scale);
  const moved = exampleOffset(offset);
  const keptOffset = offset.x === 0 && offset.y === 0 ? '' : ` --sticker-offset "${offsetText(offset)}"`;
  const found = isCorrected(sticker)
    ? { offset, scale: String(scale) }
    : { offset: moved.value, scale: scaled.value };
  return [
    {
      title: '1. Druk dit blad af op 100\u00A0%',
      lines: [
        {
          text: 'Op gewoon papier, uit de lade die je voor stickers gebruikt. Kies "Werkelijke grootte", nooit "Passend maken".',
        },
      ],
    },
    {
      title: '2. Meet de schaal',
      lines: [
        {
          text: `Meet met een lat langs de linkerliniaal, van streepje 50 tot 250. Dat hoort ${SPAN}\u00A0mm te zijn.`,
        },
        {
          text: `Anders is de schaal ${factor}${SPAN}\u00A0:\u00A0wat je meet. Voorbeeld: ${scaled.read}\u00A0mm geeft ${comma(scaled.value)}.`,
        },
      ],
    },
    {
      title: '3. Week de schaal af?',
      lines: [
        { text: 'Maak dan eerst een nieuw ijkblad met jouw schaal, en druk het af:' },
        {
          text: `leerid calibrate --sticker ${format}${keptOffset} --sticker-scale ${scaled.value}`,
          command: true,
        },
      ],
    },
    {
      title: '4. Meet de verschuiving',
      lines: [
        {
          text: `Leg de 0 van de lat op de linkerrand van het papier en lees af bij streepje 20 bovenaan. Eerste getal: ${plus(offset.x)}20\u00A0−\u00A0wat\u00A0je\u00A0leest.`,
        },
        {
          text: `Dan van de bovenrand tot streepje 20 links. Tweede getal: ${plus(offset.y)}20\u00A0−\u00A0wat\u00A0je\u00A0leest.`,
        },
      ],
    },
    {
      title: '5. Kijk na',
      lines: [
        {
          text: `Je las ${comma(moved.read.x)} en ${comma(moved.read.y)}? Druk dan af met ${offsetText(moved.value)} en houd het blad met een stickervel tegen het licht:`,
        },
        {
          text: `leerid calibrate --sticker ${format} --sticker-offset "${offsetText(moved.value)}" --sticker-scale ${scale}`,
          command: true,
        },
      ],
    },
    {
      title: isCorrected(sticker) ? '6. Klopt dit blad? Bewaar' : '6. Bewaar je waarden',
      lines: [
        { text: `leerid config set sticker-offset "${offsetText(found.offset)}"`, command: true },
        { text: `leerid config set sticker-scale ${found.scale}`, command: true },
        { text: 'Voortaan gelden ze voor elk stickervel.' },
      ],
    },
  ];
}

function isCorrected({ offset, scale }: StickerSettings): boolean {
  return offset.x !== 0 || offset.y !== 0 || scale !== 1;
}

/** What somebody might read on a sheet of this scale (mm, where `SPAN` belongs), and the scale that it gives. */
function exampleScale(scale: number): { readonly read: number; readonly value: string } {
  const [read = SPAN] = [203, 197].filter((one) => (scale * SPAN) / one >= LEAST_SCALE);
  return { read, value: ((scale * SPAN) / read).toFixed(3) };
}

/** What somebody might read at the marks of 20 mm on a sheet that was moved so far, and the offset that it gives. */
function exampleOffset({ x, y }: StickerOffset): {
  readonly read: StickerOffset;
  readonly value: StickerOffset;
} {
  const dx = x + 1.5 > MOST_OFFSET ? -1.5 : 1.5;
  const dy = y - 0.5 < -MOST_OFFSET ? 0.5 : -0.5;
  // A sum of decimals may end in 0000001.
  const value = { x: Number((x + dx).toFixed(3)), y: Number((y + dy).toFixed(3)) };
  return { read: { x: 20 - dx, y: 20 - dy }, value };
}

function comma(value: number | string): string {
  return String(value).replace('.', ',').replace('-', '−');
}
