import { remember } from './remember.js';
import { foldText } from './text.js';

/** basis: basisonderwijs and buitengewoon onderwijs; gevorderd: gewoon secundair (handleiding, hoofdstuk 1). */
export type AccountType = 'basis' | 'gevorderd';

/** What a school as a whole teaches, as `--onderwijs` names it. */
export type InstitutionEducation = 'basis' | 'buitengewoon' | 'secundair';

/** What a row of a list may say itself; an empty text says nothing. */
export interface ListedEducation {
  readonly onderwijsniveau: string;
  readonly soortOnderwijs: string;
  readonly hoofdstructuur: string;
}

/** All that may tell which education a pupil follows. What is absent or null says nothing. */
export interface EducationSources {
  /** What the row of the list said itself (`educationFromList`). */
  readonly known?: AccountType | null;
  readonly institution?: InstitutionEducation | null;
  readonly groupName?: string | null;
}

/** Hoofdstructuren of the Flemish ministry of education: kleuter, lager, secundair; gewoon and buitengewoon. */
const STRUCTURE_CODES: Readonly<Record<string, AccountType>> = {
  '111': 'basis',
  '121': 'basis',
  '211': 'basis',
  '221': 'basis',
  '311': 'gevorderd',
  '312': 'gevorderd',
  '315': 'gevorderd',
  '321': 'basis',
};

const INSTITUTION_KINDS: Readonly<Record<InstitutionEducation, AccountType>> = {
  basis: 'basis',
  buitengewoon: 'basis',
  secundair: 'gevorderd',
};

/** Patterns for folded texts in which every run of other signs is one space; the first that matches answers. */
type WordRule = readonly [pattern: RegExp, answer: AccountType | null];

const LEVEL_BASIS = /\b(?:basis|basisonderwijs|kleuter|kleuteronderwijs|lager|bao|ko|lo)\b/;
const LEVEL_SECONDARY = /\b(?:secundair|so)\b/;
const KIND_SPECIAL = /\b(?:buitengewoon|buso|bulo|buko|bubao|ov ?[1-4]|type (?:[1-9]|basisaanbod))\b/;
const KIND_ORDINARY = /\b(?:gewoon|voltijds|deeltijds|aso|tso|bso|kso|dbso)\b/;

/** Buitengewoon comes first: `BuSO 2de graad` and `BuLO type 2 4de leerjaar` are both basis. */
const GROUP_RULES: readonly WordRule[] = [
  [/\b(?:buitengewoon|bulo|buko|buso|bubao|ov ?[1-4]|opleidingsvorm ?[1-4])\b/, 'basis'],
  [/\btype ?(?:[1-9]|basisaanbod)\b|\bbasisaanbod\b/, 'basis'],
  [/\bkleuter(?:s|klas|onderwijs|school)?\b|\b(?:peuterklas|instapklas)\b/, 'basis'],
  [/\blager(?:e|onderwijs)?\b|\bbasisonderwijs\b/, 'basis'],
  [/\b(?:okan|onthaaljaar|aso|tso|bso|kso|dbso|secundair)\b/, 'gevorderd'],
  [/\b(?:[1-4](?:e|de|ste)?|eerste|tweede|derde|vierde) (?:gr|graad)\b/, 'gevorderd'],
  // Only secundair has a seventh year.
  [/\b(?:7(?:e|de)?|zevende) (?:lj|leerjaar|jaar|specialisatiejaar)\b/, 'gevorderd'],
  // The first year of secundair is `1ste leerjaar A` or `B`, so a letter after years 1 and 2 proves nothing.
  [/\b(?:1(?:e|ste)?|eerste) (?:lj|leerjaar)\b/, null],
  // Beyond that, secundair names the degree (`2e lj 1e gr`), which was answered above.
  [/^(?:2(?:e|de)?|tweede) (?:lj|leerjaar)$/, 'basis'],
  [/\b(?:[3-6](?:e|de)?|derde|vierde|vijfde|zesde) (?:lj|leerjaar)\b/, 'basis'],
];

/** From the columns Onderwijsniveau (`Basisonderwijs`, `Secundair onderwijs`) and Soort onderwijs (`Gewoon`, `Buitengewoon`). */
export function educationFromColumns(onderwijsniveau: string, soortOnderwijs: string): AccountType | null {
  const level = foldWords(onderwijsniveau);
  const both = `${level} ${foldWords(soortOnderwijs)}`;
  if (KIND_SPECIAL.test(both) || LEVEL_BASIS.test(level)) return 'basis';
  return (LEVEL_SECONDARY.test(level) && KIND_ORDINARY.test(both)) || /\bdbso\b/.test(both)
    ? 'gevorderd'
    : null;
}

/** From a hoofdstructuur code; text after the code (`311 - Voltijds gewoon secundair`) does not matter. */
export function educationFromStructureCode(hoofdstructuur: string): AccountType | null {
  const code = /^\s*(\d{3})(?!\d)/.exec(hoofdstructuur)?.[1];
  return code === undefined ? null : (STRUCTURE_CODES[code] ?? null);
}

export function educationFromInstitution(kind: InstitutionEducation): AccountType {
  return INSTITUTION_KINDS[kind];
}

/** From the name of an administrative group; null when it could be either (`1ste leerjaar A`) or says nothing. */
export function educationFromGroupName(name: string): AccountType | null {
  return fromGroupName(name);
}

const fromGroupName = remember((name) => {
  const words = foldWords(name);
  const rule = GROUP_RULES.find(([pattern]) => pattern.test(words));
  return rule === undefined ? null : rule[1];
});

/** The columns go before the structure code. */
export function educationFromList(row: ListedEducation): AccountType | null {
  return (
    educationFromColumns(row.onderwijsniveau, row.soortOnderwijs) ??
    educationFromStructureCode(row.hoofdstructuur)
  );
}

/** The first source that answers, in the order of the handbook: the list itself, institution, group name. */
export function decideEducation(sources: EducationSources): AccountType | null {
  return (
    sources.known ??
    (sources.institution ? educationFromInstitution(sources.institution) : null) ??
    educationFromGroupName(sources.groupName ?? '')
  );
}

/** Asked for every row of a list, of few texts. */
const foldWords = remember((text) =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);
