import { STICKER_FORMATS } from '../../../documents/print-settings.js';
import { formatLabel, placesOn, STICKER_SHEETS } from '../../../documents/sticker-sheets.js';
import type { Pair } from '../layout.js';
import type { Topic } from './topic.js';

const SIZES = STICKER_FORMATS.map((format): Pair => {
  const { columns, rows, names } = STICKER_SHEETS[format];
  const label = `${formatLabel(format)} mm`;
  return [
    `--sticker ${format}`,
    `${placesOn(format)} stickers van ${label}, ${columns} x ${rows} (${names.join(', ')})`,
  ];
});

/** `leerid help stickers`: which sheets to buy, how a sheet is used up, and what to do when the text shifts. */
export const STICKERS_TOPIC: Topic = [
  {
    text: 'In elke ZIP zit een PDF voor stickervellen (-vel) en een voor een labelprinter (-rol): één sticker per pagina.',
  },
  { title: 'Vellen (A4; ook van andere merken)', pairs: SIZES },
  {
    title: 'Een vel gebruiken',
    pairs: [
      ['--sticker-start 7', 'begin op plaats 7; tel van links naar rechts, rij na rij'],
      ['--sticker-start auto', 'ga verder waar het vorige vel van die maat stopte'],
      ['--sticker-per-groep', 'een nieuw vel per groep; anders lopen ze door (ook --sticker-per-klas)'],
      ['--sticker-outline', 'met randen, voor een proef op gewoon papier'],
    ],
  },
  {
    title: 'De printer',
    pairs: [
      ['schaal', '100\u00A0% of "Werkelijke grootte", nooit "Passend maken"'],
      ['papier', 'A4, soort "Etiketten"; voor een rol de maat van het etiket, liggend'],
    ],
  },
  {
    title: 'Als de tekst toch verschuift',
    examples: [
      { what: 'Een ijkblad dat zegt hoeveel', command: 'leerid calibrate' },
      { what: 'Bewaar wat je afleest', command: 'leerid config set sticker-offset "1.5,-0.5"' },
      { what: '', command: 'leerid config set sticker-scale 0.985' },
    ],
  },
  { text: 'Alle bestanden van de ZIP: leerid help afdrukken' },
];
