import { findTarget } from '#src/cli/completion/find-target.js';
import { commandPath } from '#src/cli/help/command-help.js';
import { makeProgram } from '../../support/program.js';

/** What the last word is, in one text. */
function describeTarget(words: readonly string[]): string {
  const { target, typed } = findTarget(makeProgram(), words);
  switch (target.kind) {
    case 'command':
    case 'option':
      return `${target.kind} ${commandPath(target.command)}: ${typed}`;
    case 'value':
      return `value ${target.option.long ?? ''}: ${typed}`;
    case 'argument':
      return `argument ${commandPath(target.command)} ${target.argument.name()} ${target.index}: ${typed}`;
    case 'nothing':
      return 'nothing';
  }
}

test.each([
  [[''], 'command : '],
  [[], 'command : '],
  [['li'], 'command : li'],
  [['--ver'], 'option : --ver'],
  [['list', ''], 'nothing'],
  [['list', '-'], 'option list: -'],
  [['list', '--json', '--gr'], 'option list: --gr'],
  [['list', '--groep', '1e lj'], 'value --groep: 1e lj'],
  [['list', '--groep', '--klas'], 'value --groep: --klas'],
  [['list', '--groep', 'a', '--klas', ''], 'value --klas: '],
  [['list', '--groep=a=b'], 'value --groep: a=b'],
  [['list', '--groep=a', '--klas='], 'value --klas: '],
  [['list', '--json=x'], 'nothing'],
  [['list', '--onzin=x'], 'nothing'],
  [['import', 'x'], 'argument import bestand 0: x'],
  [['import', '--wait', '5', 'x'], 'argument import bestand 0: x'],
  [['import', '--', '-x'], 'argument import bestand 0: -x'],
  [['import', 'a', 'b'], 'nothing'],
  [['help', 'a', 'b'], 'argument help onderwerp 1: b'],
  [['onzin', 'list', '--gr'], 'option : --gr'],
])('%j: %s', (words, expected) => {
  expect(describeTarget(words)).toBe(expected);
});

test('the options before are known by long name, with their last value', () => {
  const { given } = findTarget(makeProgram(), ['list', '--db', 'a.db', '--json', '--db=b.db', '--groep', '']);
  expect([...given]).toEqual([
    ['--db', 'b.db'],
    ['--json', ''],
    ['--groep', ''],
  ]);
});
