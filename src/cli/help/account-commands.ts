import type { CommandHelp } from './command-help.js';
import { EXIT } from '../exit-codes.js';
import { INTERRUPTIONS, readingExits, UNWRITTEN, writingExits } from './exit-meanings.js';

const USAGE =
  'verkeerd gebruik: een onbekende optie of waarde, of --yes of LEERID_ZIP_PASSWORD ontbreekt (zonder terminal)';

const SWITCH_USAGE =
  'verkeerd gebruik: een onbekende optie of waarde, of --yes ontbreekt (zonder terminal), of --alles (zonder filter)';

/** The commands that make and change accounts. */
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
      {
        what: 'Met een ZIP die alleen met een wachtwoord opengaat',
        command: 'leerid create --stamnummer 945 --zip-wachtwoord',
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
  reset: {
    group: "LeerID's",
    examples: [
      { what: 'Een nieuw wachtwoord voor één leerling', command: 'leerid reset --stamnummer 945' },
      {
        what: 'Een hele klas, met afbeeldingswachtwoorden',
        command: 'leerid reset --klas 1A --wachtwoordtype afbeeldingen',
      },
      { what: 'Wie in een reeks zat waarvan de ZIP weg is', command: 'leerid reset --batch 3f9a' },
      { what: 'Wie van basis naar gevorderd moet, of omgekeerd', command: 'leerid reset --type-past-niet' },
    ],
    exits: writingExits(
      'de nieuwe wachtwoorden zijn er, niemand had een actief LeerID, of je koos om niet te bewaren',
      'een groep, klas, leerling of reeks bestaat niet, de leerling heeft geen actief LeerID, of de ZIP kan niet gemaakt worden',
      'de nieuwe wachtwoorden zijn er, maar een ZIP wacht nog op aflevering of is verloren',
      `${USAGE}, of --alles (zonder filter)`,
    ),
    topics: ['filters', 'afdrukken', 'stickers'],
  },
  edit: {
    group: "LeerID's",
    examples: [
      { what: 'Een andere gebruikersnaam', command: 'leerid edit --stamnummer 945 --gebruikersnaam ivica.c' },
      {
        what: 'Van woord naar afbeeldingen',
        command: 'leerid edit --stamnummer 55602 --wachtwoordtype afbeeldingen',
      },
    ],
    exits: writingExits(
      'de aanmeldgegevens zijn aangepast, of je koos om niet te bewaren',
      'geen leerling of meer dan één leerling past, er is geen actief LeerID, of de gebruikersnaam kan niet',
      'de aanmeldgegevens zijn aangepast, maar een ZIP wacht nog op aflevering of is verloren',
      `${USAGE}, of er staat niet bij wat er anders moet`,
    ),
    topics: ['filters', 'afdrukken'],
  },
  print: {
    group: "LeerID's",
    examples: [
      { what: "De PDF's van een ZIP opnieuw", command: 'leerid print leerid-20261123-0915-4de-leerjaar.zip' },
      {
        what: 'Eerst eens kijken wat erin zit',
        command: 'leerid print leerid-20261123-0915-4de-leerjaar.zip --dry-run',
      },
      {
        what: 'Uit het Excel-bestand, nadat je rijen geschrapt hebt',
        command: 'leerid print leerid-accounts.xlsx --output kaartjes',
      },
    ],
    exits: [
      { codes: [EXIT.done], meaning: "de PDF's zijn er (met --dry-run: bekeken)" },
      {
        codes: [EXIT.refused],
        meaning:
          'geen ZIP van leerid bulk, een Excel-bestand dat niet meer klopt, een verkeerd wachtwoord, of een map waar niet geschreven kan worden; er is niets geschreven',
      },
      {
        codes: [EXIT.usage],
        meaning:
          'verkeerd gebruik: geen bestand, een onbekende optie, of LEERID_ZIP_PASSWORD ontbreekt (zonder terminal)',
      },
      UNWRITTEN,
      { codes: INTERRUPTIONS, meaning: 'onderbroken; er is niets geschreven' },
    ],
    topics: ['afdrukken', 'stickers'],
  },
  deactivate: {
    group: "LeerID's",
    examples: [
      {
        what: 'Een leerling die van school verdwenen is',
        command: 'leerid deactivate --stamnummer 945 --reden "spoorloos"',
      },
      { what: 'Eerst eens kijken wie het zijn', command: 'leerid deactivate --klas 5WeWiA --dry-run' },
      {
        what: 'Zonder vragen (in een script)',
        command: 'leerid deactivate --klas 5WeWiA --reden "klas opgeheven" --yes',
      },
    ],
    exits: writingExits(
      "de LeerID's zijn inactief, waren het al, of je koos om niets te wijzigen",
      'een groep, klas of leerling bestaat niet',
      "de LeerID's zijn inactief, maar een ZIP van vroeger wacht nog of is verloren",
      SWITCH_USAGE,
    ),
    topics: ['filters'],
  },
  activate: {
    group: "LeerID's",
    examples: [
      { what: 'De leerling is terug', command: 'leerid activate --stamnummer 945' },
      { what: 'Wie zou het zijn?', command: 'leerid activate --status inactief --dry-run' },
      { what: 'Zonder vragen (in een script)', command: 'leerid activate --klas 5WeWiA --yes' },
    ],
    exits: writingExits(
      "de LeerID's zijn opnieuw actief, waren het al, of je koos om niets te wijzigen",
      'een groep, klas of leerling bestaat niet',
      "de LeerID's zijn actief, maar een ZIP van vroeger wacht nog of is verloren",
      SWITCH_USAGE,
    ),
    topics: ['filters'],
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
  history: {
    group: "LeerID's",
    examples: [
      { what: 'Wat gebeurde er met één leerling?', command: 'leerid history --stamnummer 945' },
      { what: 'Met elk gegeven dat wijzigde', command: 'leerid history --stamnummer 945 --detail' },
      { what: 'Wie deed wat sinds 1 september?', command: 'leerid history --sinds 01/09/2026' },
      {
        what: 'Wie zat er in een reeks? Het begin van het nummer volstaat',
        command: 'leerid history --batch 12848a',
      },
    ],
    exits: readingExits(
      'de geschiedenis is getoond, ook als er niets gebeurde',
      'een groep, klas, leerling of reeks bestaat niet, of er is nog geen lijst ingelezen',
    ),
    topics: ['filters'],
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
