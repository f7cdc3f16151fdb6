import envPaths from 'env-paths';
import type { SettingSources } from '../../../config/setting-sources.js';
import { SETTING_NAMES, SETTINGS } from '../../../config/settings.js';
import { storePath } from '../../options.js';
import type { Pair } from '../layout.js';
import type { Topic } from './topic.js';

/** The environment variables that the program looks at. */
const VARIABLES: readonly Pair[] = [
  ...SETTING_NAMES.map((name): Pair => [SETTINGS[name].variable, SETTINGS[name].description]),
  ['LEERID_CONFIG', 'het bestand met de voorkeuren (leerid config)'],
  ['LEERID_ZIP_PASSWORD', 'het wachtwoord van de ZIP, voor --zip-wachtwoord en leerid print'],
  ['NO_COLOR', 'geen kleuren, als er iets in staat'],
  ['TERM=dumb', "geen kleuren, geen menu's, geen bijzondere tekens"],
];

/** The files that the program keeps. */
const FILES: readonly Pair[] = [
  ['leerid.db', 'het gegevensbestand: leerlingen, accounts en geschiedenis'],
  ['leerid.db.lock', 'zorgt dat er maar één leerid tegelijk iets wijzigt'],
  ['leerid.db.spool', 'map met de ZIP die nog afgeleverd moet worden'],
  ['leerid.db.backups', 'map met kopieën van voor een import'],
  ['config.json', 'de voorkeuren; leerid config path zegt waar'],
];

/** `leerid help omgeving`: variables and files, with where the files are now. */
export function environmentTopic(sources: SettingSources): Topic {
  return [
    {
      title: 'Omgevingsvariabelen',
      text: 'Een optie gaat voor: --output voor LEERID_OUTPUT.',
      pairs: VARIABLES,
    },
    { title: 'Bestanden', pairs: FILES },
    {
      title: 'Waar',
      pairs: [
        ['gewone map', envPaths('leerid', { suffix: '' }).data],
        ['nu in gebruik', storePath(sources)],
      ],
    },
    {
      title: 'Voorbeelden',
      examples: [
        { what: 'Een ander gegevensbestand, voor één opdracht', command: 'leerid list --db proef.db' },
        { what: 'Voor dit venster (bash, zsh)', command: 'export LEERID_DB=~/proef.db' },
        { what: 'Voor dit venster (PowerShell)', command: '$env:LEERID_DB = "$HOME\\proef.db"' },
      ],
    },
  ];
}
