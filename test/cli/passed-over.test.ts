import { describePassedOver } from '#src/cli/passed-over.js';

test('a line for each reason, with the rows', () => {
  expect(
    describePassedOver([
      { line: 2, reason: 'other-enrolment' },
      { line: 3, reason: 'provisional' },
      { line: 9, reason: 'provisional' },
    ]),
  ).toEqual([
    'Overgeslagen: 2 voorlopige inschrijvingen (regel 3, 9)',
    'Overgeslagen: 1 andere inschrijving van een leerling die er meer heeft (regel 2)',
  ]);
  expect(describePassedOver([])).toEqual([]);
});
