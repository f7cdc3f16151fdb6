import { showPrint } from '#src/cli/show-print.js';
import type { Terminal } from '#src/cli/terminal.js';
import type { Card } from '#src/documents/card.js';
import type { DocumentKind } from '#src/documents/print-settings.js';
import { makeCard } from '../support/card-samples.js';

/** What it prints, and what it tells, of cards that were printed as these documents. */
function shown(cards: readonly Card[], documents: readonly DocumentKind[]): { out: string; told: string } {
  const [out, told]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    interactive: false,
    quiet: false,
    screen: false,
    progress: false,
    unicode: true,
    cursor: false,
    width: 80,
    paint: (text) => text,
    print: (text) => out.push(text),
    printExactly: (text) => out.push(text),
    tell: (text) => told.push(text),
    takeTold: () => 0,
  };
  const issued = { cards, date: '2026-11-23', encrypted: false };
  const view = { source: '/x/leerid.zip', json: false, encrypted: false, documents };
  showPrint(issued, { zipPath: '/x/herdruk.zip', files: ['x'] }, terminal, view);
  return { out: out.join('\n'), told: told.join('\n') };
}

test('each group with its cards; those of the same name in two schools apart', () => {
  const here = [makeCard(), makeCard()];
  const there = makeCard({ institutionNumber: '999999', institutionName: 'Sint-Jan' });
  expect(shown(here, ['a4']).out).toMatch(/Kaartjes\n.*\n4de leerjaar +2\n/);
  expect(shown([...here, there], ['a4']).out).toMatch(
    /School 2 +4de leerjaar +2\nSint-Jan +4de leerjaar +1\n/,
  );
});

test.each<[readonly DocumentKind[], string]>([
  [['a4'], "druk de PDF's uit de ZIP af"],
  [['excel', 'csv'], 'Er zitten geen kaartjes in'],
])('what to do with %j', (documents, step) => {
  expect(shown([makeCard()], documents).told).toContain(step);
});
