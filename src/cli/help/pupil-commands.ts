import type { CommandHelp } from './command-help.js';
import { readingExits, writingExits } from './exit-meanings.js';

/** The commands about the list and the pupils in it. */
export const PUPIL_COMMANDS: Readonly<Record<string, CommandHelp>> = {
  import: {
    group: 'Leerlingen',
    usage: ['<bestand> [opties]', '--voorbeeld [bestand]'],
    examples: [
      { what: 'Lees de leerlingenlijst in', command: 'leerid import leerlingen.csv' },
      { what: 'Eerst eens kijken wat er zou wijzigen', command: 'leerid import leerlingen.csv --dry-run' },
      { what: 'Eén klas, zonder de rest uit te schrijven', command: 'leerid import 4A.csv --deellijst' },
      { what: 'Maak een voorbeeldlijst om in te vullen', command: 'leerid import --voorbeeld' },
    ],
    exits: writingExits(
      'ingelezen (met --dry-run: bekeken)',
      'de lijst kan niet gelezen worden, bevat foute rijen, schrijft meer dan 10 % van de school uit, of het voorbeeldbestand bestaat al',
      'ingelezen, maar er zijn foute rijen overgeslagen, of een ZIP van vroeger wacht nog of is verloren',
      'verkeerd gebruik: geen bestand, een onbekende optie, of een waarde die niet kan',
    ),
    topics: ['import'],
  },
  list: {
    group: 'Leerlingen',
    examples: [
      { what: 'Wie heeft er nog geen LeerID?', command: 'leerid list --status geen-account' },
      { what: 'Zoek een leerling op naam', command: 'leerid list --zoek cauberghs' },
      {
        what: 'Een administratieve groep, zonder één klas',
        command: 'leerid list --groep "1e lj 3e gr" --niet-klas 5WeWiA',
      },
    ],
    exits: readingExits(
      'de leerlingen zijn getoond, ook als het er geen zijn',
      'een groep, klas, stamnummer of instelling bestaat niet, of er is nog geen lijst ingelezen',
    ),
    topics: ['filters'],
  },
  groups: {
    group: 'Leerlingen',
    examples: [
      { what: 'Alle groepen en klassen, met hun aantallen', command: 'leerid groups' },
      { what: 'Die van één instelling', command: 'leerid groups --instelling 034512' },
    ],
    exits: readingExits(
      'de groepen en klassen zijn getoond',
      'de instelling bestaat niet, of er is nog geen lijst ingelezen',
    ),
  },
  show: {
    group: 'Leerlingen',
    examples: [
      { what: 'De pagina van één leerling', command: 'leerid show --stamnummer 945' },
      { what: 'Op naam, als er maar één leerling past', command: 'leerid show --zoek cauberghs' },
    ],
    exits: readingExits(
      'de pagina is getoond',
      'geen leerling of meer dan één leerling past, of er is nog geen lijst ingelezen',
    ),
  },
};
