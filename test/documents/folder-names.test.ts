import fc from 'fast-check';
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

test('whatever groups and schools are called, every folder has a name of its own that every system takes', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom('a', 'A', '1', '-', '.', '/', '\\', ' ', ':'), maxLength: 6 }),
    fc.constantFrom(
      'con',
      'CON',
      'Con.',
      'com1',
      'COM1.txt',
      'nul',
      '../..',
      '.',
      '-',
      'groep',
      'groep-2',
      '4A',
      '4a',
      '4-A',
    ),
  );
  const part = fc.record({
    groupName: text,
    institutionNumber: fc.constantFrom(null, '012345'),
    institutionName: text,
  });
  const division = fc.constantFrom<Division>('groep', 'klas');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), division, (parts, by) => {
      const folders = folderNames(
        parts.map((one) => [makeCard(one)]),
        by,
      );
      expect(folders).toHaveLength(parts.length);
      expect(new Set(folders.map((name) => name.toLowerCase())).size).toBe(parts.length);
      expect(folders.filter((name) => !/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?$/.test(name))).toEqual(
        [],
      );
      expect(folders.filter((name) => /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name))).toEqual([]);
    }),
  );
});
