import { noteHardUsername } from '#src/cli/username-note.js';

test.each([
  ['mac.daoust2', 0],
  ['jean-luc', 0],
  ['Mac.Daoust', 1],
  ['zoë', 1],
  // Refused elsewhere: one line is enough.
  ['a@b', 0],
])('%s: %i warnings', (username, warnings) => {
  const told: string[] = [];
  noteHardUsername(username, { tell: (text) => told.push(text) });
  expect(told.filter((text) => text.includes(`"${username}"`))).toHaveLength(warnings);
  expect(told).toHaveLength(warnings);
});
