import stringWidth from 'string-width';
import { findTopic } from '#src/cli/help/find-topic.js';
import { TOPIC_NAMES } from '#src/cli/help/topic-names.js';
import { topicText } from '#src/cli/help/topic-text.js';
import { STICKER_FORMATS } from '#src/documents/print-settings.js';
import { placesOn, STICKER_SHEETS } from '#src/documents/sticker-sheets.js';
import { NO_SOURCES } from '../../support/program.js';
import { FIELDS, fieldLabel } from '#src/import/columns.js';

const MOST_LINES = 40;

test('the topics', () => {
  expect(TOPIC_NAMES).toEqual(
    expect.arrayContaining(['import', 'filters', 'stickers', 'exitcodes', 'afdrukken', 'omgeving']),
  );
});

test.each(TOPIC_NAMES)('leerid help %s is short and fits', (name) => {
  const lines = topicText(findTopic(name, NO_SOURCES), 80).split('\n');
  expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
  expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
  const narrow = topicText(findTopic(name, NO_SOURCES), 40).split('\n');
  expect(
    narrow.filter((line) => stringWidth(line) > 40 && !line.startsWith('  $ ') && !line.includes('/')),
  ).toEqual([]);
});

test('the columns of the list are those that the import knows', () => {
  const text = topicText(findTopic('import', NO_SOURCES), 80).replace(/\s+/g, ' ');
  for (const field of FIELDS) expect(text).toContain(fieldLabel(field));
  expect(text).toMatch(/leerid import --help toont de opties\.$/);
});

test('the stickers are those of the documents', () => {
  const text = topicText(findTopic('stickers', NO_SOURCES), 80).replace(/\s+/g, ' ');
  for (const format of STICKER_FORMATS) {
    expect(text).toContain(`--sticker ${format} ${placesOn(format)} stickers van `);
    for (const name of STICKER_SHEETS[format].names) expect(text).toContain(name);
  }
});

test.each(['0', '1', '2', '3', '75', '129, 130, 143'])('exit code %s is explained', (code) => {
  expect(topicText(findTopic('exitcodes', NO_SOURCES), 80)).toMatch(new RegExp(`^  ${code} +\\S`, 'm'));
});
