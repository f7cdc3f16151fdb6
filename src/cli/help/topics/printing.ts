import type { Topic } from './topic.js';

/** `leerid help afdrukken`: what to do with the files of the ZIP. */
export const PRINTING_TOPIC: Topic = [
  {
    text: "leerid create en leerid bulk maken een ZIP met de kaartjes van de nieuwe LeerID's. Pak ze uit en kies het bestand dat bij je papier past.",
  },
  {
    title: 'Bestanden in de ZIP',
    pairs: [
      [
        'leerid-kaartjes-a4.pdf',
        'gewoon papier, om uit te knippen: 10 kaartjes per blad, een nieuw blad per groep',
      ],
      ['leerid-stickers-105x48-vel.pdf', 'vellen van 12 stickers van 105 x 48 mm'],
      ['leerid-stickers-105x48-rol.pdf', 'labelprinter: één sticker per pagina'],
      ['leerid-accounts.xlsx', 'bij bulk: voor een brief, een mailing of andere software'],
      ['leerid-mailmerge.csv', 'alleen als je erom vraagt: hetzelfde als CSV'],
    ],
  },
  {
    title: 'Kiezen',
    pairs: [
      ['--documenten "a4,excel"', 'alleen deze: excel, csv, a4, stickers, rol'],
      ['--per-groep, --per-klas', 'ook een map per groep of klas; per klas ook een nieuw blad'],
      ['--logo school.svg', 'het logo van de school op de kaartjes (SVG of PNG)'],
    ],
  },
  {
    title: 'Afdrukken',
    pairs: [
      ['schaal', '100\u00A0% of "Werkelijke grootte"; nooit "Passend maken" of "Aan pagina aanpassen"'],
      ['papier', 'A4; voor de rol het formaat van het etiket, 105 x 48 mm'],
      ['kleur', 'hoeft niet: de afbeeldingen zijn ook in zwart-wit te herkennen'],
      ['proef', 'druk eerst één blad af en scan een QR-code met je smartphone'],
    ],
  },
  {
    title: 'Daarna',
    text: 'De ZIP bevat alle wachtwoorden, leesbaar (tenzij met --zip-wachtwoord). Deel de kaartjes uit, en verwijder de ZIP en de uitgepakte bestanden, ook uit de prullenbak.',
  },
  {
    title: 'Opnieuw',
    text: "leerid print ZIP maakt de PDF's van een ZIP van bulk of reset nog eens, zonder nieuw wachtwoord.",
  },
  { text: 'Stickervellen en rollen: leerid help stickers' },
];
