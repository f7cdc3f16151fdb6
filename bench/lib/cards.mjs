import { pupils, randomFrom } from './pupils.mjs';

const LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const WORDS = ['ban', 'vis', 'maan', 'zal', 'sop', 'huis', 'boom', 'fiets'];

/** Cards of so many pupils, group by group, as the program's own documents take them. Every password is written out. */
export function makeCards(count, { seed = 1 } = {}) {
  const random = randomFrom(seed + 1);
  const used = new Map();
  const cards = [...pupils(count, { seed })].map((pupil) => {
    const username = freeName(`${plain(pupil.firstName)}.${plain(pupil.lastName)}`, used);
    const letters = Array.from({ length: 8 }, () => LETTERS[random(LETTERS.length)]).join('');
    const word = `${2 + random(8)}${WORDS[random(WORDS.length)]}${10 + random(90)}`;
    return {
      institutionNumber: pupil.institutionNumber,
      institutionName: pupil.institutionName,
      stamnummer: pupil.stamnummer,
      firstName: pupil.firstName,
      lastName: pupil.lastName,
      groupName: pupil.groupName,
      className: pupil.className,
      type: pupil.isPrimary ? 'basis' : 'gevorderd',
      username,
      url: `https://mijn.leerid.be/${username}`,
      password: pupil.isPrimary ? { kind: 'woord', text: word } : { kind: 'gevorderd', text: letters },
    };
  });
  const key = (card) => `${card.institutionNumber} ${card.groupName} ${card.className}`;
  return cards.sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}

/** Who has the name of another gets a number behind it. */
function freeName(name, used) {
  const times = (used.get(name) ?? 0) + 1;
  used.set(name, times);
  return times === 1 ? name : `${name}${times}`;
}

function plain(name) {
  const letters = name.toLowerCase().replaceAll('ı', 'i').replaceAll('ł', 'l').normalize('NFD');
  return letters.replace(/[^a-z-]/g, '');
}
