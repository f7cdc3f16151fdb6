import type { PassedOverRow } from '../domain/student-list.js';
import { parseDay } from './dates.js';
import type { CellOf } from './sources.js';

/** What Informat, or Excel after it, writes for yes. */
const YES = /^(?:1|ja|j|waar|true)$/i;

/** Words with which an afdeling tells its year or stage itself. */
const TELLS_YEAR = /(?:^|[^\p{L}\p{N}])(?:lj|leerjaar|jaar|gr|graad)(?:$|[^\p{L}\p{N}])/iu;

/** Why a row is no pupil's: the enrolment is provisional, or was taken back on its first day. */
export function passOverInformat(cell: CellOf): PassedOverRow['reason'] | null {
  if (YES.test(cell('voorlopig'))) return 'provisional';
  const [begin, end] = [parseDay(cell('begindatum')), parseDay(cell('einddatum'))];
  return begin.ok && end.ok && begin.day === end.day ? 'ends-at-start' : null;
}

/** The administrative group as other lists write it: `1e lj 3e gr Wetenschappen-wiskunde ASO`. */
export function informatGroup(cell: CellOf): string {
  const afdeling = cell('afdeling');
  if (TELLS_YEAR.test(afdeling)) return afdeling;
  const [year, stage] = [Number(cell('leerjaar')), Number(cell('graad'))];
  if (!isOrdinal(year)) return afdeling;
  if (!isOrdinal(stage)) return [`${year}e leerjaar`, afdeling].join(' ').trim();
  return [`${yearOfStage(year, stage)}e lj ${stage}e gr`, afdeling].join(' ').trim();
}

/** Some schools count the years of secundair through (5 is the first of the third stage), some in each stage. */
function yearOfStage(year: number, stage: number): number {
  const before = 2 * (stage - 1);
  return year > 2 && year > before ? year - before : year;
}

function isOrdinal(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 7;
}
