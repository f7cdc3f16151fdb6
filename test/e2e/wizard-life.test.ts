import { storeContent } from '../support/compare-stores.js';
import { Workplace } from '../support/leerid.js';
import { KEYS } from '../support/screen.js';
import { commandsIn, Wizards } from '../support/wizards.js';

const { enter, down, escape, clearLine } = KEYS;

const wizards = new Wizards();
const model = new Workplace();
beforeAll(() => {
  model.importFixture();
  model.run('bulk', '--stamnummer', '945', '--stamnummer', '60417', '--yes', '--quiet');
});
afterEach(() => {
  wizards.close();
});
afterAll(() => {
  wizards.remove();
  model.remove();
});

/** From the menu to the page of one pupil. */
const TO_THE_PAGE = [
  ['Leerlingen zoeken en bekijken: welke leerlingen?', enter],
  ['typ een naam of stamnummer', '60417'],
  [/> 60417 /, enter],
] as const;

test('another username and password from the page of a pupil, then the account off and on', async () => {
  const workplace = wizards.workplace(model);
  const screen = wizards.open(workplace, { cols: 100 });
  await screen.sees('Wat wil je doen?');
  await screen.moveTo('Leerlingen zoeken', KEYS.up);
  await screen.answers(['Wat wil je doen?', enter], ...TO_THE_PAGE);
  await screen.answers(
    [/> Pas aanmeldgegevens aan/, enter],
    ['1 nieuw wachtwoord: kijk na', 'carabin'],
    [/> Süheda Carabin/, enter],
    ['Gebruikersnaam aanpassen', enter],
    ['Gebruikersnaam van Süheda Carabin', `${clearLine}suusje${enter}`],
    [/Süheda Carabin \(60417\) +suusje/, clearLine],
  );
  await screen.moveTo('Bewaren en afdrukken', KEYS.up);
  await screen.answers(
    ['kijk na', enter],
    ['1 leerling heeft een nieuw wachtwoord', enter],
    [/> 60417 /, enter],
    [/suusje[^]*> Pas aanmeldgegevens aan/, down + enter],
    ['Reden, voor de geschiedenis', `verhuisd${enter}`],
    ['1 LeerID is inactief gemaakt', enter],
    [/> Maak het LeerID opnieuw actief/, enter],
    ['Reden, voor de geschiedenis', enter],
    ['1 LeerID is opnieuw actief gemaakt', escape],
    ['welke leerlingen?', escape],
    ['Wat wil je doen?', escape],
  );
  expect(await screen.exits()).toBe(0);
  expect(commandsIn(screen)).toEqual([
    'leerid show --stamnummer 60417',
    'leerid edit --stamnummer 60417 --gebruikersnaam suusje',
    'leerid deactivate --stamnummer 60417 --reden verhuisd',
    'leerid activate --stamnummer 60417',
  ]);
  expect(JSON.stringify(storeContent(workplace.store))).toContain('suusje');
});

test('new passwords for all who were chosen, and the history of it', async () => {
  const workplace = wizards.workplace(model);
  const screen = wizards.open(workplace, { cols: 100 });
  await screen.sees('Wat wil je doen?');
  await screen.moveTo('Nieuwe wachtwoorden', down);
  await screen.answers(
    ['Wat wil je doen?', enter],
    [/Nieuwe wachtwoorden: welke leerlingen\?[^]*Status +Actief/, enter],
    ['kies de leerlingen', `945${KEYS.tab}`],
    ['geselecteerde leerlingen: 1', enter],
    ['1 nieuw wachtwoord: kijk na', enter],
    ['1 leerling heeft een nieuw wachtwoord', enter],
  );
  await screen.sees('Wat wil je doen?');
  await screen.moveTo('Geschiedenis', down);
  await screen.answers(['Wat wil je doen?', enter], [/Ivica Cauberghs \(945\) +nieuw wachtwoord/, escape]);
  expect(await screen.exits()).toBe(0);
  expect(commandsIn(screen)).toEqual(['leerid reset --stamnummer 945', 'leerid history']);
});
