import type { CommandHelp } from './command-help.js';
import { readingExits, writingExits } from './exit-meanings.js';

const USAGE = 'verkeerd gebruik: een onbekende optie of waarde, of --yes ontbreekt (zonder terminal)';

/** The commands that make accounts. */
export const ACCOUNT_COMMANDS: Readonly<Record<string, CommandHelp>> = {
  create: {
    group: "LeerID's",
    examples: [
      { what: 'Eén LeerID, met kaartje en sticker', command: 'leerid create --stamnummer 945' },
      {
        what: 'Met een afbeeldingswachtwoord',
        command: 'leerid create --zoek "borel daelemans" --wachtwoordtype afbeeldingen',
      },
      {
        what: 'Met een andere gebruikersnaam, en de ZIP in een map die er al is',
        command: 'leerid create --stamnummer 945 --gebruikersnaam ivica.c --output Documenten',
      },
    ],
    exits: writingExits(
      'het LeerID is aangemaakt, of je koos om niet te bewaren',
      'geen leerling of meer dan één leerling past, of de leerling heeft al een LeerID',
      'het LeerID is er, maar een ZIP wacht nog op aflevering of is verloren',
      USAGE,
    ),
    topics: ['filters', 'afdrukken', 'stickers'],
  },
  bulk: {
    group: "LeerID's",
    examples: [
      {
        what: "LeerID's voor een administratieve groep, met de ZIP",
        command: 'leerid bulk --groep "1e lj 3e gr"',
      },
      {
        what: 'Eerst eens kijken wie er een krijgt',
        command: 'leerid bulk --groep "4de leerjaar" --dry-run',
      },
      {
        what: 'Een hele klas met afbeeldingswachtwoorden',
        command: 'leerid bulk --klas 1A --wachtwoordtype afbeeldingen',
      },
      {
        what: 'Iedereen die er nog geen heeft, zonder vragen (in een script)',
        command: 'leerid bulk --alles --yes --output /srv/kaartjes',
      },
    ],
    exits: writingExits(
      "de LeerID's zijn aangemaakt, elke leerling had er al een, of je koos om niet te bewaren",
      'een groep, klas of leerling bestaat niet, of de ZIP kan niet gemaakt worden',
      "de LeerID's zijn er, maar leerlingen zijn overgeslagen, of een ZIP wacht nog op aflevering of is verloren",
      `${USAGE}, of --alles (zonder filter)`,
    ),
    topics: ['filters', 'afdrukken', 'stickers'],
  },
  batches: {
    group: "LeerID's",
    examples: [
      { what: 'Welke ZIP-bestanden zijn er gemaakt, en waar?', command: 'leerid batches' },
      { what: 'Voor een script', command: 'leerid batches --json' },
    ],
    exits: readingExits('getoond', 'er is nog geen gegevensbestand, of het kan niet gelezen worden'),
    topics: ['afdrukken'],
  },
  wizard: {
    group: "LeerID's",
    examples: [
      { what: 'Alles met vragen en keuzelijsten (of alleen: leerid)', command: 'leerid wizard' },
      { what: 'Met een ander gegevensbestand', command: 'leerid wizard --db proef.db' },
    ],
    exits: writingExits(
      'je koos Stoppen',
      'het gegevensbestand kan niet gebruikt worden',
      'een ZIP wacht nog op aflevering of is verloren',
      "verkeerd gebruik: een onbekende optie, of geen terminal die menu's kan tonen",
      'een andere leerid is bezig; probeer straks opnieuw',
    ),
    topics: ['filters', 'afdrukken'],
  },
};
