import { stripVTControlCharacters } from 'node:util';
import {
  createPrompt,
  isBackspaceKey,
  isDownKey,
  isEnterKey,
  isTabKey,
  isUpKey,
  useEffect,
  useKeypress,
  useMemo,
  useRef,
  useState,
} from '@inquirer/core';
import { ask, type Drawn } from './ask.js';
import {
  ALL,
  lineWidth,
  pageSize,
  screenSize,
  visibleRows,
  type ListLayout,
  type ListText,
} from './list-room.js';
import { fitSearch, renderList } from './list-screen.js';
import { activeIndex, movedIndex, toggled, type ListRow, type ListState } from './list-state.js';

export interface ListQuestion extends ListText {
  readonly initial: ListState;
  /** What to say when Enter comes with nothing marked; null when nothing is a good answer. */
  readonly required: string | null;
}

/** How a list was left: `next` with Enter, `back` with Esc; the state is what it was then. */
export interface ListAnswer {
  readonly move: 'next' | 'back';
  readonly state: ListState;
}

const HIDE_CURSOR = '\u001B[?25l';

/** Asks for one or many of the rows. Esc gives what was marked and typed so far with `back`. */
export async function askList(question: ListQuestion, signal: AbortSignal): Promise<ListAnswer> {
  let last = question.initial;
  let drawn: Drawn = { lines: [''], below: [] };
  const remember = (state: ListState, screen: Drawn) => {
    last = state;
    drawn = screen;
  };
  const answer = await ask((context) => listPrompt({ question, remember }, context), signal, {
    onResize: 'prompt-redraws',
    drawn: () => drawn,
  });
  return answer === null ? { move: 'back', state: last } : { move: 'next', state: answer };
}

interface PromptConfig {
  readonly question: ListQuestion;
  readonly remember: (state: ListState, screen: Drawn) => void;
}

const listPrompt = createPrompt<ListState, PromptConfig>(({ question, remember }, done) => {
  const [size, setSize] = useState(screenSize());
  const [state, setState] = useState({
    ...question.initial,
    search: fitSearch(question.initial.search, size),
  });
  const [problem, setProblem] = useState<string | null>(null);
  const layout = useMemo<ListLayout>(() => question.layout(lineWidth(question, size)), [size.columns]);
  const latest = useRef(state);
  latest.current = state;

  useEffect((readline) => {
    if (state.search !== '') readline.write(state.search);
    const onResize = () => {
      const now = screenSize();
      const search = fitSearch(latest.current.search, now);
      setSize(now);
      if (search === latest.current.search) return;
      setLine(readline, search);
      setState({ ...latest.current, search, active: null });
    };
    process.stderr.on('resize', onResize);
    return () => process.stderr.off('resize', onResize);
  }, []);

  useKeypress((key, readline) => {
    const shown = visibleRows(question, state.search);
    const index = activeIndex(shown, state);
    const at = shown[index];
    const moveTo = (place: number) => {
      setState({ ...state, active: shown[place]?.key ?? null });
    };
    const step = MOVES[key.name];
    setProblem(null);
    if (isEnterKey(key)) {
      // The line was emptied by Enter; what was typed is put back, for the question may stay.
      readline.write(state.search);
      if (question.mode === 'many') {
        if (question.required === null) done({ ...state, marked: markedOrPointedAt(state, at) });
        else if (state.marked.size === 0) setProblem(question.required);
        else done(state);
      } else if (at !== undefined) done({ ...state, active: at.key });
      return;
    }
    const marks =
      question.mode === 'many' && (isTabKey(key) || (key.name === 'space' && state.search === ''));
    if (marks || isTabKey(key)) {
      setLine(readline, state.search);
      if (!marks || at === undefined) return;
      const keys =
        at.key === ALL ? shown.filter(({ key: row }) => row !== ALL).map((row) => row.key) : [at.key];
      const next = { ...state, active: at.key, marked: toggled(state.marked, keys) };
      setState(next);
    } else if (isUpKey(key) || isDownKey(key)) {
      setLine(readline, state.search);
      moveTo(movedIndex(index, isUpKey(key) ? -1 : 1, shown.length));
    } else if (step !== undefined) {
      setLine(readline, state.search);
      moveTo(
        movedIndex(index, step * pageSize(question, state.search, layout.header.length, size), shown.length),
      );
    } else if (!question.searchable) {
      if (!isBackspaceKey(key)) setLine(readline, '');
    } else if (readline.line !== state.search) {
      const search = fitSearch(readline.line, size);
      if (search !== readline.line) setLine(readline, search);
      if (search !== state.search) setState({ ...state, search, active: null });
    }
  });

  const { top, bottom } = renderList(question, state, layout, problem, size);
  const linesOf = (text: string) => stripVTControlCharacters(text).split('\n');
  remember(state, { lines: linesOf(top), below: linesOf(bottom) });
  return [question.searchable ? top : top + HIDE_CURSOR, bottom];
});

/** Where nothing marked is an answer too, Enter takes the row that somebody searched or moved to: they see it highlighted. */
function markedOrPointedAt(
  { marked, active, search }: ListState,
  at: ListRow | undefined,
): ReadonlySet<string> {
  const isPointedAt = at !== undefined && at.key !== ALL && (active !== null || search !== '');
  return marked.size === 0 && isPointedAt ? new Set([at.key]) : marked;
}

/** Keys that move by more than a row, in pages. */
const MOVES: Readonly<Partial<Record<string, number>>> = {
  pageup: -1,
  pagedown: 1,
  home: -Infinity,
  end: Infinity,
};

interface Line {
  readonly clearLine: (direction: 0) => void;
  readonly write: (text: string) => void;
}

/** Puts the text in readline's line, whatever the key did to it. */
function setLine(readline: Line, text: string): void {
  readline.clearLine(0);
  readline.write(text);
}
