import { BINARY } from '../support/leerid.js';
import { dealTrials, type Tried } from './deal.js';
import { buildMutant, MUTANTS, type Edit } from './mutants.js';
import { Place } from './place.js';
import { SCENARIOS, SHORT } from './scenarios.js';
import { pointTrials, powerTrials, type Trial } from './trials.js';

/** Other ways to commit over the store and the ZIP, held against ours (docs/decisions/0003-commit.md). */

const OURS = 'zoals het is';
const DESIGNS: readonly (Edit | null)[] = [
  null,
  ...MUTANTS.filter(({ isDesign }) => isDesign),
  storeWith('WAL', 'NORMAL'),
  storeWith('WAL', 'FULL'),
  storeWith('DELETE', 'FULL'),
];

/** What a loss means to a school, the worst first. */
const KINDS = ['wachtwoord weg', 'kaartje zonder account', 'bestand stuk', 'anders'] as const;
type Kind = (typeof KINDS)[number];

/** Of one design and one cause: how many places were tried, and of each kind those where something was lost. */
interface Count {
  tried: number;
  readonly bad: Map<Kind, Tried[]>;
}

/** The store with another journal, or synced less. */
function storeWith(journal: string, synchronous: string): Edit {
  return {
    name: `${journal} en ${synchronous}`,
    sound: `store.pragma('journal_mode = DELETE');
            store.pragma('synchronous = EXTRA');`,
    broken: `store.pragma('journal_mode = ${journal}'); store.pragma('synchronous = ${synchronous}');`,
  };
}

/**
 * Of each design a bulk that is killed at every point, somebody else having the name of its ZIP; and the power failing before each sync
 * of one that gets its name at once, for then a ZIP is delivered the soonest after its commit. All that have this text in their name.
 */
export function* designTrials(only: string): Generator<Trial> {
  const isAsked = (trial: Trial): boolean => trial.name.includes(only);
  for (const design of DESIGNS) {
    const name = design?.name ?? OURS;
    if (!name.includes(only) && !only.includes(name)) continue;
    const { program, remove } = design === null ? { program: BINARY, remove: null } : buildMutant(design);
    const place = new Place(program);
    try {
      const kills = pointTrials(place, { ...SCENARIOS.bulk, name, faults: ['SIGKILL'] });
      for (const trial of kills.filter(isAsked)) yield { ...trial, group: `${name} | kill` };
      for (const trial of powerTrials(place, { ...SHORT, name }, 'each sync'))
        if (isAsked(trial)) yield { ...trial, group: `${name} | stroom` };
    } finally {
      place.remove();
      remove?.();
    }
  }
}

/** Counts what each design loses and prints that as a table; gives the exit code, which is about the counting alone. */
export async function compareDesigns(script: string, only: string, shares: number): Promise<number> {
  const counts = new Map<string, Count>();
  const tried = await dealTrials(script, ['--compare', '--only', only], shares, (one) => {
    const count = counts.get(one.group) ?? { tried: 0, bad: new Map<Kind, Tried[]>() };
    counts.set(one.group, count);
    count.tried += 1;
    if (one.problems.length === 0) return;
    const kind = worstOf(one.problems);
    count.bad.set(kind, [...(count.bad.get(kind) ?? []), one]);
  });
  const lines = [...tableOf(counts), ...examplesOf(counts)];
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  if (tried > 0) return 0;
  process.stdout.write('FOUT  niet elk punt werd geprobeerd\n');
  return 1;
}

function worstOf(problems: readonly string[]): Kind {
  const kinds = problems.map(kindOf);
  return KINDS.find((kind) => kinds.includes(kind)) ?? 'anders';
}

function kindOf(problem: string): Kind {
  if (/I1|VERLOREN|is in no delivered ZIP/.test(problem)) return 'wachtwoord weg';
  if (problem.includes('I2')) return 'kaartje zonder account';
  return /the store is broken|SqliteError/.test(problem) ? 'bestand stuk' : 'anders';
}

function tableOf(counts: ReadonlyMap<string, Count>): string[] {
  const rows = [...counts].map(([group, { tried, bad }]) => {
    const found = KINDS.map((kind) => bad.get(kind)?.length ?? 0);
    return [group, tried, found.reduce((sum, one) => sum + one), ...found];
  });
  const headers = ['ontwerp', 'oorzaak', 'plaatsen', 'slecht', ...KINDS];
  return [headers, headers.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

/** Of each kind the first, to look at. */
function examplesOf(counts: ReadonlyMap<string, Count>): string[] {
  return [...counts.values()].flatMap(({ bad }) =>
    [...bad].flatMap(([kind, [first]]) =>
      first === undefined ? [] : [`${kind}, ${first.name}: ${first.problems.join('; ')}`],
    ),
  );
}
