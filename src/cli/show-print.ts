import { basename } from 'node:path';
import { formatDay } from '../domain/day.js';
import { compareNatural } from '../domain/text.js';
import type { PrintedCards } from '../use-cases/print-cards.js';
import type { IssuedCards } from '../use-cases/read-issued-cards.js';
import type { PrintJson } from './json/print-schema.js';
import { counted } from './labels.js';
import { formatTable, type Column } from './table.js';
import { fitText, type Terminal } from './terminal.js';
import { HOW_TO_OPEN } from './zip-messages.js';

interface PrintView {
  /** Absolute path of the file that the cards came out of. */
  readonly source: string;
  readonly json: boolean;
  /** Whether the new ZIP is. */
  readonly encrypted: boolean;
}

/** What was printed again; `printed` is null when it was only looked at. */
export function showPrint(
  { cards, date }: IssuedCards,
  printed: PrintedCards | null,
  terminal: Terminal,
  { source, json, encrypted }: PrintView,
): void {
  if (json) {
    const output: PrintJson = {
      bron: source,
      datum: date,
      aantal: cards.length,
      zip: printed?.zipPath ?? null,
      bestanden: [...(printed?.files ?? [])],
      versleuteld: encrypted,
    };
    terminal.print(JSON.stringify(output, null, 2));
  } else {
    const many = counted(cards.length, 'LeerID', "LeerID's");
    terminal.print(
      fitText(`Kaartjes van ${many}, gemaakt op ${formatDay(date)} (${basename(source)})`, terminal),
    );
    terminal.print(formatTable(COLUMNS, countGroups(cards), terminal));
    if (printed !== null) {
      terminal.print('');
      terminal.print(`ZIP-bestand (${counted(printed.files.length, 'bestand', 'bestanden')}):`);
      // In one piece, so that it can be copied.
      terminal.print(printed.zipPath, 'bold');
    }
  }
  if (printed === null) terminal.tell('Er is niets geschreven.');
  else {
    if (encrypted) terminal.tell(HOW_TO_OPEN);
    terminal.tell(NEXT_STEP);
  }
}

function countGroups(cards: IssuedCards['cards']): string[][] {
  const counts = new Map<string, number>();
  for (const { groupName } of cards) counts.set(groupName, (counts.get(groupName) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => compareNatural(a, b)).map(([name, count]) => [name, String(count)]);
}

const COLUMNS: readonly Column[] = [
  { title: 'Administratieve groep', shrink: 1 },
  { title: 'Kaartjes', align: 'right' },
];

const NEXT_STEP =
  "Volgende stap: druk de PDF's uit de ZIP af op 100\u00A0% (leerid help afdrukken), deel ze uit, en verwijder de ZIP daarna.";
