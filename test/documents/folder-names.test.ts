import { folderNames } from '#src/documents/folder-names.js';
import type { Division } from '#src/documents/print-settings.js';
import { makeCard } from '../support/card-samples.js';

function names(division: Division, texts: readonly (string | null)[]): string[] {
  const parts = texts.map((text) => [
    division === 'groep' ? makeCard({ groupName: text ?? '' }) : makeCard({ className: text }),
  ]);
  return folderNames(parts, division);
}

test.each<[Division, readonly (string | null)[], readonly string[]]>([
  [
    'groep',
    ['4de leerjaar', '1e lj 3e gr Wetenschappen-wiskunde ASO'],
    ['4de-leerjaar', '1e-lj-3e-gr-Wetenschappen-wiskunde-ASO'],
  ],
  ['klas', ['5WeWiA', null], ['5WeWiA', '4de-leerjaar']],
  ['klas', ['1A', '1a', '1-A', '1.A'], ['1A', '1a-2', '1-A', '1-A-2']],
  ['klas', ['../../etc', '/', '...', 'a\\b', 'C:'], ['etc', 'klas', 'klas-2', 'a-b', 'C']],
  ['klas', ['con', 'LPT1', 'nul.txt'], ['klas-con', 'klas-LPT1', 'nul-txt']],
  ['groep', ['Élève é', 'Ελληνικά', '第四'], ['Eleve-e', 'Ellinika', 'DiSi']],
  ['groep', ['x'.repeat(200)], ['x'.repeat(60)]],
])('a folder for every %s of %j', (division, texts, expected) => {
  expect(names(division, texts)).toEqual(expected);
});

test('with several schools the number of the school comes first, its name where it has none', () => {
  const parts = [
    [makeCard({ groupName: '4de leerjaar' })],
    [makeCard({ groupName: '4de leerjaar', institutionNumber: null, institutionName: 'Sint-Jan' })],
  ];
  expect(folderNames(parts, 'groep')).toEqual(['012345-4de-leerjaar', 'Sint-Jan-4de-leerjaar']);
});
