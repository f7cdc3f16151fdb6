import { setImmediate } from 'node:timers/promises';
import { inStep } from '#src/use-cases/in-step.js';

async function collect(source: AsyncGenerator<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const each of source) all.push(each);
  return all;
}

/** Gives its texts, each after a turn of the event loop, and notes when. */
async function* source(texts: readonly string[], heard: string[] = []): AsyncGenerator<string, undefined> {
  for (const text of texts) {
    await setImmediate();
    heard.push(text);
    if (text === 'fails') throw new Error(text);
    yield text;
  }
}

test('the first of each, then the second, whoever is longer', async () => {
  const given = await collect(inStep([source(['a1', 'a2', 'a3']), source([]), source(['b1', 'b2'])]));
  expect(given).toEqual(['a1', 'b1', 'a2', 'b2', 'a3']);
  expect(await collect(inStep<string>([]))).toEqual([]);
});

test('all are made side by side, and nothing goes on behind one that fails', async () => {
  const heard: string[] = [];
  const given = inStep([source(['a1', 'fails', 'a3'], heard), source(['b1', 'b2', 'b3'], heard)]);
  await expect(collect(given)).rejects.toThrow('fails');
  await setImmediate();
  expect(heard).toEqual(['a1', 'b1', 'fails', 'b2']);
});
