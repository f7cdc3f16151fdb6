import type { Topic } from './topic.js';

/** `leerid help filters`: how pupils are chosen, the same for every command. */
export const FILTERS_TOPIC: Topic = [
  {
    text: 'Met filters kies je leerlingen, bij elke opdracht op dezelfde manier. Meer filters maken de keuze kleiner; hetzelfde filter nog eens maakt ze groter. Kijk eerst met leerid list wie je kiest.',
  },
  {
    title: 'Filters',
    pairs: [
      ['--stamnummer 945', 'deze leerling'],
      ['--zoek cauberghs', 'stamnummer, naam of voornaam bevat de tekst'],
      ['--groep "1e lj 3e gr"', 'de administratieve groep met deze naam, of de groepen die zo beginnen'],
      ['--klas 5WeWiA', 'de klas, op dezelfde manier'],
      ['--niet-groep, --niet-klas', 'laat deze groep of klas weg'],
      ['--status', 'geen-account, actief of inactief'],
      ['--type', 'basis of gevorderd; zonder account: het type dat de leerling zou krijgen'],
      ['--instelling 034512', 'het nummer, of een deel van de naam'],
      ['--ook-uitgeschreven', 'ook wie niet meer ingeschreven is'],
    ],
  },
  {
    title: 'Groepen en klassen',
    text: 'Een naam telt in hele woorden en vanaf het begin: "1e lj" kiest niet 11e lj. De schrijfwijze maakt niet uit: 1e, 1ste en eerste, lj en leerjaar, gr en graad zijn hetzelfde. Een sterretje staat voor wat dan ook; zet het tussen aanhalingstekens. leerid groups toont alle namen.',
  },
  {
    title: 'Voorbeelden',
    examples: [
      { what: 'Twee groepen samen', command: 'leerid list --groep "3de leerjaar" --groep "4de leerjaar"' },
      {
        what: 'Alle klassen van het vijfde, op één na',
        command: 'leerid list --klas "5*" --niet-klas 5WeWiA',
      },
      {
        what: 'Basisaccounts die er nog niet zijn',
        command: 'leerid list --type basis --status geen-account',
      },
    ],
  },
];
