import { schoolYearEnd } from '../domain/day.js';
import type { Day } from '../domain/student.js';
import { fieldLabel, type Field } from './columns.js';

const SEPARATOR = ';';
const LINE_END = '\r\n';
/** Without it Excel reads the accents of a UTF-8 file wrongly. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The columns of the template, as DISCIMUS exports them. */
const FIELDS: readonly Field[] = [
  'institutionNumber',
  'institutionName',
  'stamnummer',
  'firstName',
  'lastName',
  'groupName',
  'className',
  'onderwijsniveau',
  'soortOnderwijs',
  'sex',
  'birthDate',
  'officialFirstName',
  'officialLastName',
  'nationalNumber',
  'enrolledFrom',
  'enrolledUntil',
];

const TEMPLATE_INSTITUTION = '099999';

/** Invented pupils, one of each kind of education; their enrolment is that of the present school year. */
const ROWS: readonly (readonly string[])[] = [
  [
    TEMPLATE_INSTITUTION,
    'Voorbeeldschool',
    '1001',
    'Noor',
    'Van Voorbeeld',
    '4de leerjaar',
    '4A',
    'Basisonderwijs',
    'Gewoon',
    'V',
    '14/03/2017',
    'Noor',
    'Van Voorbeeld',
    '17.03.14-998.56',
  ],
  [
    TEMPLATE_INSTITUTION,
    'Voorbeeldschool',
    '1002',
    'Süheda',
    'Denkbeeldig',
    '1e lj 2e gr Economie ASO',
    '3EcA',
    'Secundair onderwijs',
    'Gewoon',
    'V',
    '02/11/2012',
    'Süheda',
    'Denkbeeldig',
    '12.11.02-996.78',
  ],
  [
    TEMPLATE_INSTITUTION,
    'Voorbeeldschool',
    '1003',
    'Tuur',
    'Verzonnen',
    'BuSO OV3 2de jaar Houtbewerking',
    '2HA',
    'Secundair onderwijs',
    'Buitengewoon',
    'M',
    '30/06/2011',
    'Arthur',
    'Verzonnen',
    '11.06.30-997.54',
  ],
];

/** What is still the template's own in a row of a list: the invented pupil, or the number of the invented school. */
export function leftFromTemplate(row: {
  readonly institutionNumber: string | null;
  readonly stamnummer: string;
  readonly lastName: string;
}): 'template-pupil' | 'template-institution' | null {
  const isInvented = ROWS.some((cells) => cells[2] === row.stamnummer && cells[4] === row.lastName);
  if (isInvented) return 'template-pupil';
  return row.institutionNumber === TEMPLATE_INSTITUTION ? 'template-institution' : null;
}

/** Pupils in the template. */
export const TEMPLATE_ROWS = ROWS.length;

/** A list to fill in: header and invented pupils, enrolled for the school year of `today`; CSV with `;`, CRLF and a BOM. */
export function templateText(today: Day): string {
  const lastDay = schoolYearEnd(today);
  const endYear = Number(lastDay.slice(0, 4));
  const enrolment = [`01/09/${endYear - 1}`, `31/08/${endYear}`];
  const lines = [FIELDS.map(fieldLabel), ...ROWS.map((row) => [...row, ...enrolment])];
  return BYTE_ORDER_MARK + lines.map((cells) => cells.join(SEPARATOR) + LINE_END).join('');
}
