import type { CellProblem, CellProblemCode } from '../domain/cell-problem.js';
import { columnLetters } from '../xlsx/column-letters.js';

/** Problems that are printed; all are counted. */
const SHOWN = 20;

const TEXTS: Readonly<Record<CellProblemCode, (problem: CellProblem) => string>> = {
  header: ({ header }) => `hier hoort de kop "${header}" te staan`,
  formula: () => 'bevat een formule; elke cel moet tekst zijn',
  'not-text': () => 'is een getal, een datum of nog iets anders; elke cel moet tekst zijn',
  empty: () => 'is leeg',
  'not-empty': () => 'moet leeg zijn',
  characters: () => 'bevat tekens die je niet ziet',
  stamnummer: () => 'is geen stamnummer',
  username: () => 'is geen gebruikersnaam die op een kaartje past',
  type: () => 'moet basis of gevorderd zijn',
  kind: () => 'past niet bij het type: woord of afbeeldingen bij basis, gevorderd bij gevorderd',
  password: () => 'is geen wachtwoord van deze soort',
  url: () => 'is geen webadres dat bij de gebruikersnaam hoort en op een sticker past',
  'institution-number': () => 'is geen instellingsnummer van zes cijfers',
  pictures: () => 'hoort bij een afbeeldingswachtwoord en is gewijzigd',
  duplicate: ({ otherRow }) => `staat ook in rij ${otherRow ?? ''}`,
  'other-address': ({ otherRow }) =>
    `leidt naar een ander adres dan rij ${otherRow ?? ''}; een reeks heeft er maar een`,
};

/** `rij 14, kolom F (LeerID Wachtwoord): is leeg`, a line for each cell. What a cell holds is never told. */
export function describeCells(problems: readonly CellProblem[]): string[] {
  const lines = problems.slice(0, SHOWN).map((problem) => {
    const { row, column, header, code } = problem;
    const name = header === '' || code === 'header' ? '' : ` (${header})`;
    return `rij ${row}, kolom ${columnLetters(column)}${name}: ${TEXTS[code](problem)}`;
  });
  const rest = problems.length - lines.length;
  return rest > 0 ? [...lines, `... en nog ${rest}`] : lines;
}
