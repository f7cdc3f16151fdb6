import type { Row } from './school-model.js';

/** The list of one day, and what is wrong with it on purpose. */
export interface DailyList {
  readonly day: string;
  readonly rows: readonly Row[];
  readonly accident: 'half' | 'other-school' | 'empty' | null;
}

const FIRST = ['Noah', 'Mia', 'Süheda', 'Łukasz', 'Elif', 'Jean-Luc', 'Zoë', "N'Golo", 'Thảo', 'Emma'];
const LAST = [
  'De Boel',
  'Janssens',
  'Daniëls',
  'Wiśniewski',
  "D'Hondt",
  'Yıldız',
  'Peeters',
  'Van den Abbeele',
];
const GROUPS = [
  '4de leerjaar',
  '5de leerjaar',
  '6de leerjaar',
  '1e lj 3e gr Economie ASO',
  '2e lj 3e gr Latijn ASO',
];
const CLASSES = ['A', 'B', 'C', 'D'];

/** Lists by their place that are not what they should be. */
const ACCIDENTS: Readonly<Record<number, DailyList['accident']>> = {
  40: 'half',
  41: 'empty',
  90: 'other-school',
  140: 'half',
};

/**
 * A school year of `pupils` pupils in `lists` daily lists: arrivals, leavers, moves, renames, returns, the summer, and accidents.
 * The same at each run.
 */
export function schoolYear(pupils: number, lists: number): DailyList[] {
  let seed = 20_260_901;
  const random = (below: number): number => {
    seed = (seed * 48_271) % 0x7fffffff;
    return seed % below;
  };
  const pick = <T>(values: readonly T[]): T => values[random(values.length)] ?? (values[0] as T);
  const present = new Map<string, Row>();
  const gone: Row[] = [];
  let next = 1;
  const arrive = (until: string) => {
    const stamnummer = String(next++).padStart(5, '0');
    present.set(stamnummer, {
      stamnummer,
      firstName: pick(FIRST),
      lastName: `${pick(LAST)}${random(40)}`,
      group: pick(GROUPS),
      className: pick(CLASSES),
      until,
    });
  };
  const change = (parts: (row: Row) => Partial<Row>) => {
    const row = pick([...present.values()]);
    present.set(row.stamnummer, { ...row, ...parts(row) });
  };
  const times = (count: number, work: () => void) => {
    for (let time = 0; time < count; time += 1) work();
  };
  times(pupils, () => {
    arrive('2027-08-31');
  });
  return schoolDays(lists).map((day, index): DailyList => {
    const isNextYear = day >= '2027-08-20';
    const until = isNextYear ? '2028-08-31' : '2027-08-31';
    if (isNextYear && [...present.values()].some((row) => row.until < until))
      promote(present, gone, until, random);
    times(random(3), () => {
      arrive(until);
    });
    times(random(3), () => {
      change((row) =>
        random(2) === 0 ? { className: pick(CLASSES) } : { group: pick(GROUPS), className: row.className },
      );
    });
    times(random(2), () => {
      change(() => ({ lastName: `${pick(LAST)}${random(40)}` }));
    });
    times(random(3), () => {
      const row = pick([...present.values()]);
      present.delete(row.stamnummer);
      gone.push(row);
    });
    const back = random(4) === 0 ? gone.splice(random(gone.length), 1) : [];
    for (const row of back) present.set(row.stamnummer, { ...row, until });
    const accident = ACCIDENTS[index] ?? null;
    return { day, rows: spoil([...present.values()], accident), accident };
  });
}

/** The sixth year leaves, and all others go on for another year. */
function promote(
  present: Map<string, Row>,
  gone: Row[],
  until: string,
  random: (below: number) => number,
): void {
  for (const row of [...present.values()]) {
    if (row.group === '6de leerjaar') {
      present.delete(row.stamnummer);
      gone.push(row);
    } else {
      present.set(row.stamnummer, { ...row, until, group: GROUPS[random(GROUPS.length)] ?? row.group });
    }
  }
}

function spoil(rows: readonly Row[], accident: DailyList['accident']): Row[] {
  if (accident === 'empty') return [];
  if (accident === 'half') return rows.filter((_, index) => index % 2 === 0);
  if (accident === 'other-school')
    return rows.map((row) => ({ ...row, firstName: `${row.firstName}x`, lastName: `Ander ${row.lastName}` }));
  return [...rows];
}

/** Weekdays from 1 September on, without July and most of August. */
function schoolDays(count: number): string[] {
  const days: string[] = [];
  for (let at = Date.UTC(2026, 8, 1); days.length < count; at += 86_400_000) {
    const date = new Date(at);
    const day = date.toISOString().slice(0, 10);
    const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    const isHoliday =
      (day > '2027-05-01' && day < '2027-08-20') || (day > '2026-12-20' && day < '2027-01-04');
    if (!isWeekend && !isHoliday) days.push(day);
  }
  return days;
}
