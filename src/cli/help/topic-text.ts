import type { Terminal } from '../terminal.js';
import { exampleLines, helpWidth, joinSections, pairLines, paragraph, type Section } from './layout.js';
import type { Topic, TopicPart } from './topics/topic.js';

/** Prints the topic on stdout, its titles in bold. */
export function printTopic(topic: Topic, terminal: Terminal): void {
  topic
    .map((part) => toSection(part, helpWidth(terminal.width)))
    .forEach(({ title, lines }, index) => {
      if (index > 0) terminal.print('');
      if (title !== null) terminal.print(`${title}:`, 'bold');
      terminal.print(lines.join('\n'));
    });
}

/** The topic's text, as wide as a terminal of so many columns and reading allow; null: as wide as usual. */
export function topicText(topic: Topic, columns: number | null): string {
  const width = helpWidth(columns);
  return joinSections(
    topic.map((part) => toSection(part, width)),
    false,
  );
}

function toSection({ title, text, pairs, examples }: TopicPart, width: number): Section {
  return {
    title: title ?? null,
    lines: [
      ...(text === undefined ? [] : paragraph(text, width, title === undefined ? '' : '  ')),
      ...pairLines(pairs ?? [], width),
      ...exampleLines(examples ?? [], width),
    ],
  };
}
