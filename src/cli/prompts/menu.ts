import { foldText } from '../../domain/text.js';
import { askList } from './list-prompt.js';
import { FRESH_LIST, type ListState } from './list-state.js';
import { formatTable, type Column } from '../table.js';
import type { Terminal } from '../terminal.js';

/** Where a list is drawn, and what interrupts it. */
export interface Questioner {
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/** One line of a menu. */
export interface Choice<K extends string> {
  readonly key: K;
  readonly text: string;
}

/** Asks for one of a few; null is Esc. The cursor starts on `at`. */
export async function askMenu<K extends string>(
  asker: Questioner,
  title: string,
  choices: readonly Choice<K>[],
  at: K | null = null,
): Promise<K | null> {
  const { move, state } = await askList(
    {
      title,
      rows: choices.map(({ key }) => ({ key, search: null })),
      layout: () => ({ header: [], lines: choices.map(({ text }) => text) }),
      mode: 'one',
      searchable: false,
      count: () => '',
      required: null,
      reserved: asker.terminal.takeTold(),
      terminal: asker.terminal,
      initial: { ...FRESH_LIST, active: at },
    },
    asker.signal,
  );
  return move === 'back' ? null : (choices.find(({ key }) => key === state.active)?.key ?? null);
}

export interface TableRow {
  readonly key: string;
  readonly cells: readonly string[];
  /** What a search looks in, folded; by default all cells. */
  readonly search?: string;
}

/** Rows of a table to choose from, searched as one types, with actions above them. */
export interface TableQuestion {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** Lines above the rows, which no search hides. */
  readonly actions?: readonly Choice<string>[];
  readonly mode: 'one' | 'many';
  readonly count?: (marked: number) => string;
  readonly required?: string;
  readonly initial: ListState;
}

/** Asks for one row or action, or for many rows. */
export async function askTable(
  asker: Questioner,
  question: TableQuestion,
): Promise<{ move: 'next' | 'back'; state: ListState }> {
  const { actions = [], rows, columns } = question;
  const { unicode } = asker.terminal;
  return askList(
    {
      title: question.title,
      rows: [
        ...actions.map(({ key }) => ({ key, search: null })),
        ...rows.map(({ key, cells, search }) => ({ key, search: search ?? foldText(cells.join(' ')) })),
      ],
      layout: (width) => {
        const [titles = '', rule = '', ...lines] = formatTable(
          columns,
          rows.map(({ cells }) => cells),
          { width, unicode },
        ).split('\n');
        return { header: [titles, rule], lines: [...actions.map(({ text }) => text), ...lines] };
      },
      mode: question.mode,
      searchable: true,
      count: question.count ?? (() => ''),
      required: question.required ?? null,
      reserved: asker.terminal.takeTold(),
      terminal: asker.terminal,
      initial: question.initial,
    },
    asker.signal,
  );
}
