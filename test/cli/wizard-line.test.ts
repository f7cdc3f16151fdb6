import { isWizardLine } from '#src/cli/wizard-line.js';

test.each([
  [[], true],
  [['--db', 'proef.db'], true],
  [['--db=proef.db', '--no-color'], true],
  [['--debug', '--db', 'proef.db'], true],
  [['--db'], false],
  [['--db', 'proef.db', 'list'], false],
  [['--debug=ja'], false],
  [['--help'], false],
  [['--json'], false],
  [['list', '--db', 'proef.db'], false],
])('leerid %j opens the wizard: %s', (args, expected) => {
  expect(isWizardLine(args)).toBe(expected);
});
