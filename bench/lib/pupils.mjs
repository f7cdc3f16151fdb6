/** Invented pupils, the same for the same seed. */

const FIRST =
  'Noah Emma Liam Olivia Arthur Louise Jules Mila Adam Lina Victor Sofia Lucas Ella Finn Anna Leon Marie Mohamed Fatima Süheda Zoë Łukasz Elif Jean-Luc Noé Ayşe Borel Wout Fien Kobe Lotte Warre Sien Jef Ahmed Ionuț Maja Çağla Inès'.split(
    ' ',
  );
const LAST_BEGIN =
  'Van-de Vanden De Janss Peet Goos Wout Claes Maes Daen Lam Willem Jacob Merten Her Bog Carab Dew Roel Wuy Pauw Bae Desch Yıl Öz Nowa Kowal Dimi Pop Ben'.split(
    ' ',
  );
const LAST_MIDDLE = 'an el er en ens ar ev in ik om os ul ij oe aa ee ou ui eu ie'.split(' ');
const LAST_END =
  'broeck daele man mans sen ters veld berg kamp donck straete huysen voorde hoven laer meire beke cker ts ck'.split(
    ' ',
  );

/** What schools offer, each with the groups of a pupil list. */
const EDUCATIONS = {
  secundair: {
    level: 'Secundair onderwijs',
    born: 2010,
    groups: [
      '1e lj 2e gr Economie ASO',
      '2e lj 2e gr Houttechnieken TSO',
      '1e lj 3e gr Latijn ASO',
      '2e lj 3e gr Kantoor BSO',
    ],
  },
  basis: {
    level: 'Basisonderwijs',
    born: 2017,
    groups: ['3de leerjaar', '4de leerjaar', '5de leerjaar', '6de leerjaar'],
  },
};
const CLASSES = ['A', 'B', 'C', 'D', 'E'];
const PUPILS_PER_SCHOOL = 500;

/** Whole numbers below a limit: mulberry32, whose state is one word. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/**
 * So many pupils one by one. The last `rare` of them are what a filter looks for: a school, groups, classes, names and education of
 * their own, with accounts, while the others are of secondary schools and have none. Without `rare` every second school is a primary one.
 */
export function* pupils(count, { seed = 1, rare = 0 } = {}) {
  const random = randomFrom(seed);
  const pick = (values) => values[random(values.length)];
  for (let index = 0; index < count; index++) {
    const isRare = index >= count - rare;
    const school = isRare ? 9_999 : Math.floor(index / PUPILS_PER_SCHOOL);
    const isPrimary = isRare || (rare === 0 && school % 2 === 1);
    const { level, born, groups } = EDUCATIONS[isPrimary ? 'basis' : 'secundair'];
    const group = pick(groups);
    const birth = { year: born + random(4), month: 1 + random(12), day: 1 + random(28) };
    const middle = random(2) === 0 ? pick(LAST_MIDDLE) : '';
    const lastName = pick(LAST_BEGIN).replace('-', ' ') + middle + pick(LAST_END);
    yield {
      institutionNumber: String(10_000 + school).padStart(6, '0'),
      institutionName: `School ${school + 1}`,
      stamnummer: String(index + 1).padStart(7, '0'),
      firstName: pick(FIRST),
      lastName: isRare ? `Zeldzaam ${lastName}` : lastName,
      groupName: isRare ? 'Zeldzaam leerjaar' : group,
      className: isRare ? 'ZZ' : `${group.slice(0, 1)}${pick(CLASSES)}`,
      isPrimary,
      level,
      sex: pick('MV'),
      birth,
      nationalNumber: nationalNumber(birth, 1 + random(998)),
      username: isRare ? `zeldzaam.nummer${index}` : null,
    };
  }
}

/** `20.01.27-937.67`, with the check digits of who is born from 2000 on. */
function nationalNumber({ year, month, day }, order) {
  const date = [year % 100, month, day].map((part) => String(part).padStart(2, '0'));
  const number = String(order).padStart(3, '0');
  const check = 97 - (Number(`2${date.join('')}${number}`) % 97);
  return `${date.join('.')}-${number}.${String(check).padStart(2, '0')}`;
}
