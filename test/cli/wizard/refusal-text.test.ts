import { refusalText } from '#src/cli/wizard/refusal-text.js';
import { LeeridError } from '#src/domain/errors.js';

test.each([
  [
    new LeeridError('store-busy', { path: 'leerid.db' }),
    'een andere leerid is bezig met leerid.db; probeer straks opnieuw',
  ],
  [
    new LeeridError('store-corrupt', { path: 'leerid.db' }),
    'leerid.db is beschadigd; zet een kopie terug: dit bestand blijft ernaast bewaard',
  ],
  [
    new LeeridError('store-foreign', { path: 'leerid.db' }),
    'leerid.db is geen gegevensbestand van leerid; zet een reservekopie terug, of begin opnieuw met een ander',
  ],
  [
    new LeeridError('restore-exists', { path: 'leerid.db' }),
    'er is al een gegevensbestand in leerid.db; begin opnieuw',
  ],
  [
    new LeeridError('output-missing', { path: '/weg' }),
    'de map /weg bestaat niet; maak ze eerst of kies een andere',
  ],
  [new LeeridError('output-not-folder', { path: '/weg' }), '/weg is geen map; kies een map'],
  [
    new LeeridError('output-unwritable', { path: '/weg' }),
    'in de map /weg mag niet geschreven worden; kies een andere',
  ],
  [
    new LeeridError('list-wrong-encoding', { path: 'l.csv', encoding: 'UTF-8' }),
    'l.csv is niet te lezen als UTF-8; bewaar de lijst opnieuw, als CSV UTF-8',
  ],
  [
    new LeeridError('list-classes-needed', { path: 'l.csv', found: [] }),
    'l.csv is van WISA en heeft geen administratieve groepen; exporteer ook de klassen (KLAS, KLASGROEP, OMSCHRIJVING, ADMINGROEP, INSTELLINGSNUMMER)',
  ],
  [
    new LeeridError('list-classes-needed', { path: 'l.csv', found: ['a', 'b'] }),
    'l.csv is van WISA, en ernaast staan meer lijsten van klassen: a, b',
  ],
  [
    new LeeridError('username-taken', { username: 'jan' }),
    'gebruikersnaam "jan" is al eens uitgegeven en wordt nooit hergebruikt; kies een andere',
  ],
])('$code names no option', (error, text) => {
  expect(refusalText(error)).toBe(text);
});
