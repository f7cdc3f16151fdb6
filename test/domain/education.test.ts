import fc from 'fast-check';
import {
  decideEducation,
  educationFromColumns,
  educationFromGroupName,
  educationFromInstitution,
  educationFromList,
  educationFromStructureCode,
  type EducationSources,
} from '#src/domain/education.js';

test.each([
  ['Basisonderwijs', 'Gewoon', 'basis'],
  ['basisonderwijs', '', 'basis'],
  ['Lager onderwijs', 'Gewoon', 'basis'],
  ['Kleuteronderwijs', 'Buitengewoon onderwijs', 'basis'],
  ['Secundair onderwijs', 'Gewoon', 'gevorderd'],
  ['SECUNDAIR', 'Gewoon onderwijs', 'gevorderd'],
  ['Secundair onderwijs', 'Buitengewoon', 'basis'],
  ['Buitengewoon secundair onderwijs', '', 'basis'],
  ['Gewoon secundair onderwijs', '', 'gevorderd'],
  ['Secundair onderwijs', '', null],
  ['', 'Gewoon', null],
  ['', 'Buitengewoon', 'basis'],
  ['Secundair onderwijs', 'TSO', 'gevorderd'],
  ['Secundair onderwijs', 'OV3', 'basis'],
  ['Volwassenenonderwijs', 'Gewoon', null],
  ['', '', null],
] as const)('columns %p and %p: %p', (level, kind, type) => {
  expect(educationFromColumns(level, kind)).toBe(type);
});

test.each([
  ['111', 'basis'],
  ['121', 'basis'],
  ['211', 'basis'],
  ['221', 'basis'],
  ['321', 'basis'],
  ['311', 'gevorderd'],
  ['312', 'gevorderd'],
  [' 315 ', 'gevorderd'],
  ['311 - Voltijds gewoon secundair', 'gevorderd'],
  ['3111', null],
  ['999', null],
  ['', null],
])('structure code %p: %p', (code, type) => {
  expect(educationFromStructureCode(code)).toBe(type);
});

test.each([
  ['1e lj 3e gr Wetenschappen-wiskunde ASO', 'gevorderd'],
  ['1e lj 3e gr Techniek-wetenschappen TSO', 'gevorderd'],
  ['2e lj 1e gr Techniek-wetenschappen', 'gevorderd'],
  ['1e leerjaar in de 3e graad Economie ASO', 'gevorderd'],
  ['2de graad', 'gevorderd'],
  ['Eerste leerjaar van de tweede graad', 'gevorderd'],
  ['OKAN', 'gevorderd'],
  ['Onthaaljaar', 'gevorderd'],
  ['Haarzorg DBSO', 'gevorderd'],
  ['7e specialisatiejaar', 'gevorderd'],
  ['4de leerjaar', 'basis'],
  ['3DE LEERJAAR', 'basis'],
  ['6e leerjaar B', 'basis'],
  ['2de leerjaar', 'basis'],
  ['3de kleuterklas', 'basis'],
  ['Kleuter', 'basis'],
  ['BuSO OV3 2de graad', 'basis'],
  ['OV4 1e lj 2e gr Economie ASO', 'basis'],
  ['Type 2', 'basis'],
  ['BuLO type basisaanbod', 'basis'],
  ['BuKO', 'basis'],
  ['1ste leerjaar A', null],
  ['1e leerjaar B', null],
  ['1ste leerjaar', null],
  ['2de leerjaar A', null],
  ['11e lj', null],
  ['Type 12', null],
  ['Bosklas', null],
  ['Ovatie', null],
  ['5WeWiA', null],
  ['', null],
])('group %p: %p', (name, type) => {
  expect(educationFromGroupName(name)).toBe(type);
});

test('the institution decides by its kind', () => {
  expect(educationFromInstitution('basis')).toBe('basis');
  expect(educationFromInstitution('buitengewoon')).toBe('basis');
  expect(educationFromInstitution('secundair')).toBe('gevorderd');
});

test.each([
  ['Basisonderwijs', '', '311', 'basis'],
  ['', '', '311', 'gevorderd'],
  ['?', '', '321', 'basis'],
  ['', '', '', null],
])('columns %j %j go before the code %j', (onderwijsniveau, soortOnderwijs, hoofdstructuur, type) => {
  expect(educationFromList({ onderwijsniveau, soortOnderwijs, hoofdstructuur })).toBe(type);
});

test.each<[string, EducationSources, string | null]>([
  ['what the list says goes first', { known: 'basis', institution: 'secundair', groupName: 'OKAN' }, 'basis'],
  ['the institution before the group', { institution: 'secundair', groupName: '4de leerjaar' }, 'gevorderd'],
  ['the group last', { known: null, institution: null, groupName: '4de leerjaar' }, 'basis'],
  ['silent sources are passed over', { groupName: 'OKAN' }, 'gevorderd'],
  [
    'the institution settles 1ste leerjaar A',
    { institution: 'secundair', groupName: '1ste leerjaar A' },
    'gevorderd',
  ],
  ['nobody answers', { groupName: '1ste leerjaar A' }, null],
])('%s', (_name, sources, type) => {
  expect(decideEducation(sources)).toBe(type);
});

test('no name makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(['basis', 'gevorderd', null]).toContain(educationFromGroupName(name));
    }),
  );
});
