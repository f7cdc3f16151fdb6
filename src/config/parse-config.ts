import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { configSchema } from './config-schema.js';
import { describeSyntaxError, positionAt } from './json-problems.js';
import {
  isSettingName,
  nearestSetting,
  SETTING_NAMES,
  type SettingName,
  type SettingTexts,
} from './settings.js';

/** What is wrong with the file: where, in Dutch; `key` is null when it is no JSON, or no object. */
export interface ConfigProblem {
  readonly key: string | null;
  readonly line: number;
  readonly column: number | null;
  readonly problem: string;
}

/** The file's content: the settings that are valid, the line of each that is there, and what is wrong, from top to bottom. */
export interface ConfigContent {
  readonly texts: SettingTexts;
  readonly lines: Partial<Record<SettingName, number>>;
  readonly problems: readonly ConfigProblem[];
}

/** Characters of a value that a message repeats. */
const SHOWN = 60;

/** A file of settings has one. The parser goes one call deeper for each that stands in another, until there is no room. */
const MOST_BRACKETS = 100;

interface Entry {
  readonly key: string;
  readonly line: number;
  readonly value: unknown;
}

/** Reads the text of a settings file: strict JSON, no comments, no comma too many. */
export function parseConfig(text: string): ConfigContent {
  const bracket = [...text.matchAll(/[[{]/g)].at(MOST_BRACKETS);
  if (bracket !== undefined) return { texts: {}, lines: {}, problems: [otherFile(text, bracket.index)] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first !== undefined || root?.type !== 'object')
    return { texts: {}, lines: {}, problems: [notAnObject(text, root, first)] };
  const entries = (root.children ?? []).flatMap((property) => entryOf(text, property));
  const problems = [...repeated(entries), ...invalid(entries)].sort((a, b) => a.line - b.line);
  const bad = new Set(problems.map(({ key }) => key));
  const texts: { [N in SettingName]?: string } = {};
  const lines: { [N in SettingName]?: number } = {};
  for (const { key, line, value } of entries) {
    if (!isSettingName(key)) continue;
    lines[key] = line;
    if (!bad.has(key)) texts[key] = String(value);
  }
  return { texts, lines, problems };
}

function otherFile(text: string, offset: number): ConfigProblem {
  const problem =
    'het bestand heeft te veel haken voor voorkeuren; verwijder het en begin opnieuw met leerid config set';
  return { key: null, ...positionAt(text, offset), problem };
}

function notAnObject(text: string, root: Node | undefined, error: ParseError | undefined): ConfigProblem {
  const { problem, offset } =
    error === undefined
      ? { problem: 'het bestand hoort met { te beginnen', offset: root?.offset ?? 0 }
      : describeSyntaxError(text, { name: printParseErrorCode(error.error), offset: error.offset });
  return { key: null, ...positionAt(text, offset), problem };
}

function entryOf(text: string, property: Node): Entry[] {
  const [key, value] = property.children ?? [];
  if (key === undefined || value === undefined) return [];
  return [
    {
      key: String(key.value),
      line: positionAt(text, key.offset).line,
      value: getNodeValue(value) as unknown,
    },
  ];
}

/** JSON lets a name come twice, and the last one count: nobody means that. */
function repeated(entries: readonly Entry[]): ConfigProblem[] {
  return entries.flatMap(({ key, line }, index) => {
    const earlier = entries.slice(0, index).find((other) => other.key === key);
    if (earlier === undefined) return [];
    const problem = `"${key}" staat ook op regel ${earlier.line}; haal er een weg`;
    return [{ key, line, column: null, problem }];
  });
}

/** What the schema has against the entries, each told apart so that it has its line. */
function invalid(entries: readonly Entry[]): ConfigProblem[] {
  return entries.flatMap(({ key, line, value }) => {
    const [issue] = configSchema.safeParse(Object.fromEntries([[key, value]])).error?.issues ?? [];
    if (issue === undefined) return [];
    const problem =
      issue.code === 'unrecognized_keys'
        ? unknownKey(key)
        : `"${key}": ${cut(JSON.stringify(value))} kan niet; ${issue.message}`;
    return [{ key, line, column: null, problem }];
  });
}

function unknownKey(key: string): string {
  const nearest = nearestSetting(key);
  const hint = nearest === null ? `kies uit ${SETTING_NAMES.join(', ')}` : `bedoelde je ${nearest}?`;
  return `"${cut(key)}" bestaat niet; ${hint}`;
}

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
