import { EXIT } from '../exit-codes.js';
import type { CommandHelp } from './command-help.js';
import { INTERRUPTIONS, readingExits, UNWRITTEN, writingExits, type ExitMeaning } from './exit-meanings.js';

const LOOKING: readonly ExitMeaning[] = exits('getoond', 'het bestand met de voorkeuren bevat een fout');
const CHANGING: readonly ExitMeaning[] = exits(
  'gewijzigd, of het stond er al zo',
  'het bestand bevat een andere fout of kan niet geschreven worden, of de map voor de ZIP bestaat niet',
);

/** `leerid purge`, `leerid check`, `leerid backup`, `leerid restore`, `leerid calibrate`, `leerid config` and what stands below it. */
export const SETTING_COMMANDS: Readonly<Record<string, CommandHelp>> = {
  purge: {
    group: 'Beheer',
    examples: [
      { what: 'Wie vertrok voor 1 september 2024?', command: 'leerid purge --voor 01/09/2024 --dry-run' },
      {
        what: 'Wis hun persoonsgegevens; je typt het aantal om te bevestigen',
        command: 'leerid purge --voor 01/09/2024',
      },
      { what: 'Zonder vragen (in een script)', command: 'leerid purge --voor 01/09/2024 --yes --quiet' },
    ],
    exits: writingExits(
      'gewist, er was niemand te wissen, of je koos om niets te wijzigen',
      'er is nog geen gegevensbestand, of het kan niet gelezen worden',
      'gewist, maar een ZIP van vroeger wacht nog of is verloren',
      'verkeerd gebruik: geen dag, een dag die nog niet voorbij is, een onbekende optie, of --yes ontbreekt (zonder terminal)',
    ),
  },
  check: {
    group: 'Beheer',
    examples: [
      { what: 'Is alles in orde?', command: 'leerid check' },
      { what: "Passen de wachtwoorden in de ZIP's?", command: 'leerid check --wachtwoorden' },
      {
        what: 'Lever af wat wacht, nu in een andere map',
        command: 'leerid check --repair --output Documenten',
      },
      { what: 'Elke nacht, alleen als er iets fout is (in een script)', command: 'leerid check --quiet' },
    ],
    exits: [
      {
        codes: [EXIT.done],
        meaning:
          "met gegevensbestand en ZIP's is niets mis; er kan wel iets zijn aan de gegevens van leerlingen",
      },
      {
        codes: [EXIT.refused],
        meaning:
          'er is iets mis met het gegevensbestand of een ZIP, ook na --repair, of er is nog geen gegevensbestand',
      },
      { codes: [EXIT.usage], meaning: 'verkeerd gebruik: een onbekende optie, of een waarde die niet kan' },
      UNWRITTEN,
      {
        codes: [EXIT.busy],
        meaning: 'een andere leerid is bezig; probeer straks opnieuw, of wacht met --wait',
      },
      { codes: INTERRUPTIONS, meaning: 'onderbroken' },
    ],
  },
  backup: {
    group: 'Beheer',
    examples: [
      { what: 'Een kopie in een map, met de datum in de naam', command: 'leerid backup /media/an/stick' },
      { what: 'Met een naam die je kiest', command: 'leerid backup leerid-voor-september.db' },
    ],
    exits: readingExits(
      'de kopie is gemaakt en nagekeken',
      'er staat al een bestand met die naam, de map is er niet of is vol, of er is nog geen gegevensbestand; er is niets gewijzigd',
    ),
  },
  restore: {
    group: 'Beheer',
    examples: [
      { what: 'Is de kopie goed, en wat zit erin?', command: 'leerid restore kopie.db --dry-run --force' },
      { what: 'Op een nieuwe computer', command: 'leerid restore kopie.db' },
      {
        what: 'In de plaats van het gegevensbestand; dat blijft ernaast bewaard',
        command: 'leerid restore kopie.db --force',
      },
    ],
    exits: writingExits(
      'de kopie is teruggezet (met --dry-run: bekeken)',
      'de kopie is er niet, is beschadigd of is van iets anders, of er is al een gegevensbestand en --force ontbreekt',
      'teruggezet, maar een ZIP van vroeger wacht nog of is verloren',
    ),
  },
  calibrate: {
    group: 'Beheer',
    examples: [
      { what: 'Een ijkblad voor stickers van 105 x 48 mm', command: 'leerid calibrate' },
      { what: 'Voor andere stickers', command: 'leerid calibrate --sticker L7160' },
      {
        what: 'Kijk na wat je afgelezen hebt',
        command: 'leerid calibrate --sticker-offset "1.5,-0.5" --sticker-scale 0.985',
      },
    ],
    exits: exits(
      'het ijkblad is geschreven',
      'de map bestaat niet, of het ijkblad kan er niet geschreven worden',
    ),
    topics: ['stickers', 'afdrukken'],
  },
  config: {
    group: 'Beheer',
    usage: ['[list|get|set|unset|path] [opties]'],
    examples: [
      { what: 'Wat geldt er nu, en waar komt het vandaan?', command: 'leerid config' },
      { what: 'Bewaar de map voor de ZIP', command: 'leerid config set output Documenten' },
    ],
    exits: exits(
      'getoond of gewijzigd',
      'het bestand met de voorkeuren bevat een fout of kan niet geschreven worden',
    ),
    topics: ['omgeving'],
  },
  'config list': {
    group: 'Beheer',
    examples: [
      { what: 'Alle voorkeuren', command: 'leerid config list' },
      { what: 'Voor een script', command: 'leerid config list --json' },
    ],
    exits: LOOKING,
  },
  'config get': {
    group: 'Beheer',
    examples: [
      { what: 'Waar leiden de QR-codes heen?', command: 'leerid config get url' },
      { what: 'Waar is het gegevensbestand?', command: 'leerid config get db' },
    ],
    exits: LOOKING,
  },
  'config set': {
    group: 'Beheer',
    examples: [
      {
        what: 'Altijd afbeeldingen voor basisaccounts',
        command: 'leerid config set wachtwoordtype afbeeldingen',
      },
      { what: 'Werk altijd in deze instelling', command: 'leerid config set instelling 034512' },
    ],
    exits: CHANGING,
  },
  'config unset': {
    group: 'Beheer',
    examples: [
      { what: 'De QR-codes leiden weer naar mijn.leerid.be', command: 'leerid config unset url' },
      { what: 'Toon weer elke instelling', command: 'leerid config unset instelling' },
    ],
    exits: CHANGING,
  },
  'config path': {
    group: 'Beheer',
    examples: [
      { what: 'Waar staat het bestand?', command: 'leerid config path' },
      { what: 'Voor een script', command: 'leerid config path --json' },
    ],
    exits: LOOKING,
  },
};

/** Of the codes of a command that writes, those that are possible without the store. */
function exits(done: string, refused: string): ExitMeaning[] {
  const usage = 'verkeerd gebruik: een onbekende voorkeur of optie, of een waarde die niet kan';
  const unwritten = 'de uitvoer kon niet geschreven worden';
  return writingExits(done, refused, unwritten, usage).filter(({ codes }) => !codes.includes(EXIT.busy));
}
