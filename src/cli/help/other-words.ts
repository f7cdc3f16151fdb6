/**
 * Words that people type who know another program, or who expect Dutch, with the word that was meant. They are suggested,
 * never carried out, and only where the word that was meant exists.
 */
export const COMMAND_WORDS: Readonly<Record<string, string>> = {
  ...same('import', 'importeer', 'importeren', 'inlezen', 'lees', 'laad', 'load'),
  ...same('list', 'lijst', 'lijsten', 'leerlingen', 'zoek', 'search', 'ls'),
  ...same('groups', 'groepen', 'groep', 'klassen', 'klas', 'classes'),
  ...same('show', 'toon', 'bekijk', 'leerling', 'student', 'view'),
  ...same('create', 'maak', 'aanmaken', 'nieuw', 'new', 'add', 'toevoegen'),
  ...same('bulk', 'alles', 'allemaal', 'iedereen', 'all'),
  ...same('reset', 'wachtwoord', 'password', 'opnieuw'),
  ...same('print', 'afdrukken', 'druk', 'drukken', 'kaartjes'),
  ...same('edit', 'wijzig', 'wijzigen', 'bewerk', 'bewerken', 'aanpassen'),
  ...same('deactivate', 'deactiveer', 'deactiveren', 'uitschakelen', 'disable'),
  ...same('activate', 'activeer', 'activeren', 'inschakelen', 'enable'),
  ...same('history', 'geschiedenis', 'historiek', 'log'),
  ...same('batches', 'reeksen', 'reeks'),
  ...same('check', 'controleer', 'controleren', 'controle', 'nakijken', 'doctor'),
  ...same('backup', 'reservekopie', 'kopie', 'kopieer'),
  ...same('restore', 'terugzetten', 'herstel', 'herstellen'),
  ...same('purge', 'opruimen', 'anonimiseer', 'verwijder'),
  ...same('config', 'instellingen', 'instelling', 'voorkeuren', 'voorkeur', 'configuratie', 'settings'),
  ...same('calibrate', 'kalibreer', 'ijken', 'proefblad', 'testblad'),
  ...same('wizard', 'begin', 'start', 'menu'),
  ...same('completion', 'aanvullen', 'aanvulling'),
  ...same('help', 'hulp', 'uitleg', 'handleiding', 'man'),
  ...same('--version', 'versie', 'version'),
};

export const OPTION_WORDS: Readonly<Record<string, string>> = {
  ...same('--stamnummer', '--nummer', '--number', '--id', '--stamnr', '--leerling', '--student'),
  ...same('--zoek', '--naam', '--name', '--voornaam', '--achternaam', '--search', '--find', '--query'),
  ...same('--groep', '--group', '--groepen'),
  ...same('--klas', '--class', '--klassen'),
  ...same('--niet-groep', '--zonder-groep', '--not-group', '--exclude-group'),
  ...same('--niet-klas', '--zonder-klas', '--not-class', '--exclude-class'),
  ...same('--instelling', '--school', '--schoolnummer', '--instellingsnummer', '--institution'),
  ...same('--ook-uitgeschreven', '--uitgeschreven', '--vertrokken', '--left'),
  ...same('--wachtwoordtype', '--wachtwoord', '--wachtwoordsoort', '--password', '--password-type'),
  ...same('--accounttype', '--account-type', '--soort'),
  ...same('--gebruikersnaam', '--username', '--user', '--login'),
  ...same('--alles', '--all', '--iedereen', '--allemaal'),
  ...same('--output', '--map', '--folder', '--dir', '--directory', '--uitvoer', '--doel'),
  ...same('--url', '--adres', '--webadres', '--link'),
  ...same('--yes', '--ja', '-y'),
  ...same('--dry-run', '--proef', '--simulatie', '--test', '-n'),
  ...same('--db', '--database', '--gegevens', '--gegevensbestand'),
  ...same('--wait', '--wacht', '--wachten', '--timeout'),
  ...same('--quiet', '--stil', '--silent', '-q'),
  ...same('--no-color', '--no-colour', '--geen-kleur', '--zonder-kleur'),
  ...same('--debug', '--verbose', '-v'),
  ...same('--codering', '--encoding', '--charset'),
  ...same('--scheiding', '--scheidingsteken', '--delimiter', '--separator'),
  ...same('--kolom', '--kolommen', '--column', '--map-kolom'),
  ...same('--onderwijs', '--onderwijsniveau', '--education'),
  ...same('--voorbeeld', '--sjabloon', '--template', '--example'),
  ...same('--help', '--hulp', '-?'),
  ...same('--version', '--versie', '-v'),
};

export const VALUE_WORDS: Readonly<Record<string, string>> = {
  ...same('geen-account', 'geen', 'zonder', 'none', 'zonder-account'),
  ...same('actief', 'active', 'met-account'),
  ...same('inactief', 'inactive', 'gedeactiveerd'),
  ...same('basis', 'basisaccount', 'basisonderwijs', 'lager', 'kleuter', 'basic'),
  ...same('gevorderd', 'gevorderde', 'gevorderd-account', 'advanced'),
  ...same('secundair', 'middelbaar', 'secundair-onderwijs'),
  ...same('buitengewoon', 'buo', 'bubao', 'buso'),
  ...same('woord', 'gewoon', 'tekst', 'word'),
  ...same('afbeeldingen', 'plaatjes', 'prentjes', 'prenten', 'foto', "foto's", 'pictures', 'images'),
};

function same(meant: string, ...typed: readonly string[]): Record<string, string> {
  return Object.fromEntries(typed.map((word) => [word, meant]));
}
