import { describeLookalike, toSamePupil } from '../same-pupils.js';
import { cleanForTerminal } from '../terminal.js';
import type { Lookalike, SamePupil } from '../../use-cases/same-person.js';
import { askMenu, type Choice, type Questioner } from './menu.js';
import { askPlainly } from './plain-question.js';

const SHOWN = 10;

type Answer = 'all' | 'none' | 'each';

const CHOICES: readonly Choice<Answer>[] = [
  { key: 'all', text: 'dezelfde: elk behoudt het LeerID en de gebruikersnaam' },
  { key: 'none', text: 'niet dezelfde: nieuwe leerlingen' },
  { key: 'each', text: 'een voor een bekijken' },
];

/** Which of the pupils who seem to be one are one; null is Esc. */
export async function askSamePupils(
  asker: Questioner,
  lookalikes: readonly Lookalike[],
): Promise<readonly SamePupil[] | null> {
  const lines = lookalikes.slice(0, SHOWN).map((one) => `  ${describeLookalike(one)}`);
  const rest = lookalikes.length > SHOWN ? [`  ... en nog ${lookalikes.length - SHOWN}`] : [];
  tell(asker, [
    'Zijn dit dezelfde leerlingen? De officiële naam en de geboortedatum zijn gelijk:',
    ...lines,
    ...rest,
  ]);
  const answer = await choose(asker, lookalikes.length === 1 ? CHOICES.slice(0, 2) : CHOICES);
  if (answer === null) return null;
  if (answer === 'all') return lookalikes.map(toSamePupil);
  if (answer === 'none') return [];
  const same: SamePupil[] = [];
  for (const one of lookalikes) {
    tell(asker, [`  ${describeLookalike(one)}`]);
    const each = await choose(asker, CHOICES.slice(0, 2));
    if (each === null) return null;
    if (each === 'all') same.push(toSamePupil(one));
  }
  return same;
}

function tell({ terminal }: Questioner, lines: readonly string[]): void {
  terminal.tell(lines.map(cleanForTerminal).join('\n'), 'yellow');
}

async function choose(asker: Questioner, choices: readonly Choice<Answer>[]): Promise<Answer | null> {
  const question = 'Dezelfde leerling?';
  if (asker.terminal.cursor) return askMenu(asker, question, choices);
  const numbered = choices.map(({ text }, place) => `${place + 1} ${text}`).join('\n');
  return askPlainly(
    `${question}\n${numbered}\nJouw keuze (1 tot ${choices.length}):`,
    (answer) => choices[Number(answer.trim()) - 1]?.key ?? null,
    { hint: `Antwoord met een cijfer van 1 tot ${choices.length}.`, signal: asker.signal },
  );
}
