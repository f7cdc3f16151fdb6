import { basename } from 'node:path';
import { sortCards } from '../documents/card.js';
import { divideCards } from '../documents/divide-cards.js';
import type { DocumentKind } from '../documents/print-settings.js';
import { formatDay } from '../domain/day.js';
import type { PrintedCards } from '../use-cases/print-cards.js';
import type { IssuedCards } from '../use-cases/read-issued-cards.js';
import type { PrintJson } from './json/print-schema.js';
import { counted } from './labels.js';
import { nextStep } from './print-lines.js';
import { formatTable, type Column } from './table.js';
import { fitText, type Terminal } from './terminal.js';
import { HOW_TO_OPEN } from './zip-messages.js';

interface PrintView {
  /** Absolute path of the file that the cards came out of. */
  readonly source: string;
  readonly json: boolean;
  /** Whether the new ZIP is. */
  readonly encrypted: boolean;
  readonly documents: readonly DocumentKind[];
}

/** What was printed again; `printed` is null when it was only looked at. */
export function showPrint(
  { cards, date }: IssuedCards,
  printed: PrintedCards | null,
  terminal: Terminal,
  { source, json, encrypted, documents }: PrintView,
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
    terminal.print(groupTable(cards, terminal));
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
    terminal.tell(nextStep(documents));
  }
}

/** The groups with their cards, those of each school apart; the school is named where there are several. */
function groupTable(cards: IssuedCards['cards'], terminal: Terminal): string {
  const groups = divideCards(sortCards(cards), 'groep');
  const hasSchools =
    new Set(groups.map(([card]) => card?.institutionNumber ?? card?.institutionName)).size > 1;
  const rows = groups.map((group) => [
    ...(hasSchools ? [group[0]?.institutionName ?? ''] : []),
    group[0]?.groupName ?? '',
    String(group.length),
  ]);
  return formatTable(hasSchools ? [SCHOOL, ...COLUMNS] : COLUMNS, rows, terminal);
}

const SCHOOL: Column = { title: 'Instelling', shrink: 2 };
const COLUMNS: readonly Column[] = [
  { title: 'Administratieve groep', shrink: 1 },
  { title: 'Kaartjes', align: 'right' },
];
