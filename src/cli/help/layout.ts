import { styleText } from 'node:util';
import { wrapAt } from '../wrap-at.js';

/** A part of a help text: a title, or none, and lines that already fit. */
export interface Section {
  readonly title: string | null;
  readonly lines: readonly string[];
}

/** What a command line does, and the line itself as a person types it. */
export interface Example {
  readonly what: string;
  readonly command: string;
}

/** A term and what it means. */
export type Pair = readonly [term: string, meaning: string];

/** Longer lines are tiring to read, however wide the terminal is. */
const WIDEST = 90;
const USUAL = 80;
const INDENT = '  ';
const GAP = 2;
/** A longer term stands on a line of its own. */
const LONGEST_TERM = 32;
/** Meanings in fewer columns than this read worse than underneath their term. */
const NARROWEST_MEANING = 22;

/** Help is in letters that take one column each; what counts wider ones takes as long to load as all else. */
const lettersOf = (text: string): number => text.length;

/** Columns that help takes on a terminal this wide; null or undefined for none. */
export function helpWidth(columns: number | null | undefined): number {
  return Math.min(columns ?? USUAL, WIDEST);
}

/** Running text, broken between words. */
export function paragraph(text: string, width: number, indent = ''): string[] {
  return wrapAt(width, indent + text, lettersOf).split('\n');
}

/** Columns of the longest term, but for those that will stand on a line of their own. */
export function termColumn(pairs: readonly Pair[]): number {
  return Math.max(0, ...pairs.map(([term]) => lettersOf(term)).filter((size) => size <= LONGEST_TERM));
}

/** Terms with their meanings beside them, or underneath where the width is too small. */
export function pairLines(pairs: readonly Pair[], width: number, column = termColumn(pairs)): string[] {
  const margin = INDENT.length + column + GAP;
  const beside = width - margin >= NARROWEST_MEANING;
  return pairs.flatMap(([term, meaning]) => {
    const size = lettersOf(term);
    if (!beside || size > column) return [INDENT + term, ...paragraph(meaning, width, INDENT.repeat(3))];
    const [first = '', ...rest] = paragraph(meaning, width, ' '.repeat(margin));
    return [INDENT + term + first.slice(INDENT.length + size), ...rest];
  });
}

/** A comment, when there is one, and the command below it. The command is never broken: it must still work when it is copied. */
export function exampleLines(examples: readonly Example[], width: number): string[] {
  return examples.flatMap(({ what, command }) => [
    ...(what === '' ? [] : paragraph(what, width - 2, INDENT)).map((line) =>
      line.replace(INDENT, `${INDENT}# `),
    ),
    `${INDENT}$ ${command}`,
  ]);
}

/** The sections below each other, with an empty line between them. */
export function joinSections(sections: readonly Section[], bold: boolean): string {
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => {
      const heading = title === null ? [] : [bold ? styleText('bold', `${title}:`) : `${title}:`];
      return [...heading, ...lines].join('\n');
    })
    .join('\n\n');
}
