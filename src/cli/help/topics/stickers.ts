import { PAPERS } from '../../../documents/paper.js';
import type { Topic } from './topic.js';

const { columns, rows, top, card } = PAPERS['sticker-vel'];
const SIZE = `${card.width} x ${card.height} mm`;

/** `leerid help stickers`: the paper that fits, and what to do when it shifts. */
export const STICKERS_TOPIC: Topic = [
  { text: `De stickers zijn ${SIZE}. In elke ZIP zit een PDF voor vellen en een PDF voor rollen.` },
  {
    title: 'Vellen (leerid-stickers-105x48-vel.pdf)',
    pairs: [
      ['papier', `A4 met ${columns * rows} stickers van ${SIZE}: Avery Zweckform 3424 en gelijke`],
      ['indeling', `${columns} naast elkaar, ${rows} onder elkaar, zonder tussenruimte; boven en onder ${String(top).replace('.', ',')} mm wit`],
      ['volgorde', 'de stickers lopen door over de groepen heen'],
    ],
  },
  {
    title: 'Rollen (leerid-stickers-105x48-rol.pdf)',
    pairs: [
      ['papier', `etiketten van ${SIZE}`],
      ['printer', `stel in de printer hetzelfde formaat in, liggend`],
    ],
  },
  {
    title: 'Als de tekst verschoven is',
    pairs: [
      ['overal meer', 'de schaal staat niet op 100\u00A0%: kies "Werkelijke grootte"'],
      ['overal evenveel', 'het papier ligt niet recht, of de printer verschuift het; probeer de handinvoer'],
      ['proef', 'druk het eerste vel op gewoon papier en houd het met een stickervel tegen het licht'],
    ],
  },
  { text: 'Alle bestanden van de ZIP: leerid help afdrukken' },
]; // prettier-ignore
