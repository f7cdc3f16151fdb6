import type { StickerSettings } from './print-settings.js';
import { offsetText } from './sticker-offset.js';
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

/** What the sheet is, and how it was made. */
export function calibrationHeading({ format, offset, scale }: StickerSettings, date: Day): CalibrationNote[] {
  const { names } = STICKER_SHEETS[format];
  const isPlain = offset.x === 0 && offset.y === 0 && scale === 1;
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

/** The way to the numbers that correct a printer, step by step; what was corrected already counts along. */
export function calibrationSteps({ format, offset, scale }: StickerSettings): CalibrationNote[] {
  const factor = scale === 1 ? '' : `${comma(scale)}\u00A0×\u00A0`;
  const plus = (value: number) => (value === 0 ? '' : `${comma(value)}\u00A0+\u00A0`);
  return [
    {
      title: '1. Druk dit blad af op 100\u00A0%',
      lines: [
        { text: 'Op gewoon papier, uit de lade die je voor stickers gebruikt. Kies "Werkelijke grootte", nooit "Passend maken".' },
      ],
    },
    {
      title: '2. Meet de schaal',
      lines: [
        { text: `Meet met een lat langs de linkerliniaal, van streepje 50 tot 250. Dat hoort ${SPAN}\u00A0mm te zijn.` },
        { text: `Anders is de schaal ${factor}${SPAN}\u00A0:\u00A0wat je meet. Voorbeeld: 203\u00A0mm geeft 0,985.` },
      ],
    },
    {
      title: '3. Week de schaal af?',
      lines: [
        { text: 'Maak dan eerst een nieuw ijkblad met jouw schaal, en druk het af:' },
        { text: `leerid calibrate --sticker ${format} --sticker-scale 0.985`, command: true },
      ],
    },
    {
      title: '4. Meet de verschuiving',
      lines: [
        { text: `Leg de 0 van de lat op de linkerrand van het papier en lees af bij streepje 20 bovenaan. Eerste getal: ${plus(offset.x)}20\u00A0−\u00A0wat\u00A0je\u00A0leest.` },
        { text: `Dan van de bovenrand tot streepje 20 links. Tweede getal: ${plus(offset.y)}20\u00A0−\u00A0wat\u00A0je\u00A0leest.` },
      ],
    },
    {
      title: '5. Kijk na',
      lines: [
        { text: 'Je las 18,5 en 20,5? Druk dan af met 1.5,-0.5 en houd het blad met een stickervel tegen het licht:' },
        { text: `leerid calibrate --sticker ${format} --sticker-offset "1.5,-0.5"`, command: true },
      ],
    },
    {
      title: '6. Bewaar je waarden',
      lines: [
        { text: 'leerid config set sticker-offset "1.5,-0.5"', command: true },
        { text: 'leerid config set sticker-scale 0.985', command: true },
        { text: 'Voortaan gelden ze voor elk stickervel.' },
      ],
    },
  ];
} // prettier-ignore

function comma(value: number): string {
  return String(value).replace('.', ',').replace('-', '−');
}
