import { nameAndNumber, type Student } from '../domain/student.js';
import type { PlannedPupil } from '../use-cases/plan-import.js';
import type { Lookalike } from '../use-cases/same-person.js';
import { describeField } from './field-labels.js';
import { describeLookalike, samePupilText, toSamePupil } from './same-pupils.js';

const LINES_SHOWN = 8;

const CHANGE_WORDS = { changed: 'gewijzigd', returned: 'teruggekomen', merged: 'samengevoegd' } as const;

/** The lines about one pupil of the list: a line for every field that changes. */
export function describeChanges({ enrolment, comparison }: PlannedPupil): string[] {
  if (comparison.kind === 'same') return [];
  const who = nameAndNumber(enrolment);
  if (comparison.kind === 'new') return [`  nieuw: ${who}, ${enrolment.groupName}`];
  const word = CHANGE_WORDS[comparison.kind];
  const changes = Object.entries(comparison.changes);
  if (changes.length === 0) return [`  ${word}: ${who}`];
  return changes.map(([field, change]) => `  ${word}: ${who}, ${describeField(field, change)}`);
}

export function describeGone(student: Student): string {
  return `  uitgeschreven: ${nameAndNumber(student)}, ${student.groupName}`;
}

/** Who seem to be one, and how to make them so; no lines for nobody. */
export function lookalikeLines(lookalikes: readonly Lookalike[]): string[] {
  if (lookalikes.length === 0) return [];
  const shown = lookalikes.slice(0, LINES_SHOWN);
  const rest = lookalikes.length > shown.length ? [`  ... en nog ${lookalikes.length - shown.length}`] : [];
  const options = shown.map((one) => `--zelfde-leerling ${samePupilText(toSamePupil(one))}`);
  return [
    'Misschien dezelfde leerling (officiële naam en geboortedatum zijn gelijk):',
    ...shown.map((one) => `  ${describeLookalike(one)}`),
    ...rest,
    `Zo ja, lees de lijst opnieuw in met ${options.join(' ')}: dan blijft het LeerID hetzelfde.`,
  ];
}
