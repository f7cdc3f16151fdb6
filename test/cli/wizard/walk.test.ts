import { walk, type Move, type Step } from '#src/cli/wizard/walk.js';

type To = Move<string>['to'];

/** Steps that do as they are told, turn after turn, and write what they did behind the state. */
function steps(all: readonly (readonly To[])[]): { taken: string[]; steps: Step<string>[] } {
  const taken: string[] = [];
  const turns = all.map((moves) => [...moves]);
  return {
    taken,
    steps: turns.map((moves, index) => (state) => {
      taken.push(`${index}`);
      const to = moves.shift();
      if (to === undefined) throw new Error(`step ${index} was asked too often`);
      return Promise.resolve({ to, state: to === 'skip' ? state : `${state}${index}` });
    }),
  };
}

test.each<[what: string, moves: To[][], taken: string, result: string | null]>([
  ['no steps', [], '', 's'],
  ['straight on', [['next'], ['next'], ['next']], '012', 's012'],
  ['one back, and on', [['next'], ['next', 'next'], ['back', 'next']], '01212', 's01212'],
  ['past a step with nothing to ask', [['next'], ['skip'], ['next']], '012', 's02'],
  [
    'past it on the way back too',
    [
      ['next', 'next'],
      ['skip', 'skip', 'skip'],
      ['back', 'next'],
    ],
    '0121012',
    's0202',
  ],
  ['past several', [['next', 'back'], ['skip', 'skip'], ['skip', 'skip'], ['back']], '0123210', null],
  ['back past the first', [['back']], '0', null],
  ['back past a first that asks nothing', [['skip', 'skip'], ['back']], '010', null],
  ['nothing to ask at all', [['skip'], ['skip']], '01', 's'],
  ['all the way back', [['next', 'back'], ['next', 'back'], ['back']], '01210', null],
])('%s', async (_what, moves, order, result) => {
  const { taken, steps: made } = steps(moves);
  expect(await walk(made, 's')).toBe(result);
  expect(taken.join('')).toBe(order);
});

test('what was answered stays, also what a step answered on the way back', async () => {
  const seen: string[] = [];
  const answers = ['a', 'b', 'back', 'c', 'd'];
  const step: Step<string> = (state) => {
    seen.push(state);
    const answer = answers.shift() ?? '';
    return Promise.resolve(
      answer === 'back' ? { to: 'back', state: `${state}!` } : { to: 'next', state: state + answer },
    );
  };
  expect(await walk([step, step, step], '')).toBe('ab!cd');
  expect(seen).toEqual(['', 'a', 'ab', 'ab!', 'ab!c']);
});

test('an error of a step ends the walk', async () => {
  await expect(walk([() => Promise.reject(new Error('Ctrl-C'))], 0)).rejects.toThrow('Ctrl-C');
});
