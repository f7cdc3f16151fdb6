import { loadFixtures, makeMutant } from './mutants.js';
import { runFuzz, type Report } from './run-fuzz.js';

async function reportsOf(worker: string, numbers: readonly number[], longestMs: number): Promise<Report[]> {
  const reports: Report[] = [];
  const request = { seed: 945, numbers, processes: 1, longestMs, mostMegabytes: 300 };
  await runFuzz({ ...request, worker: new URL(worker, import.meta.url) }, (report) => reports.push(report));
  return reports;
}

function firstNumbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number);
}

test('of 300 broken lists none crashes, hangs, fills memory or steers the terminal', async () => {
  const reports = await reportsOf('worker.js', firstNumbers(300), 30_000);
  expect(reports.filter(({ problems }) => problems.length > 0)).toEqual([]);
  expect(reports.map(({ number }) => number)).toEqual(firstNumbers(300));
}, 300_000);

test('whatever goes wrong in a process is told, and the others are read', async () => {
  const reports = await reportsOf('broken-worker.js', firstNumbers(8), 1000);
  expect(reports.map(({ number, problems }) => [number, ...problems])).toEqual([
    [0],
    [1, 'langer dan 1 s'],
    [2, 'het proces viel weg (7)'],
    [3, '400 MB geheugen'],
    [4],
    [5],
    [6, 'een probleem'],
    [7],
  ]);
});

test('a number gives the same file again, and another one another', async () => {
  const fixtures = await loadFixtures();
  expect(fixtures.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['kapot/foute-rijen.csv', 'leerid-accounts.xlsx', 'leerlingen.csv']),
  );
  const [first, again, other] = [
    await makeMutant(fixtures, 945, 12),
    await makeMutant(fixtures, 945, 12),
    await makeMutant(fixtures, 945, 13),
  ];
  expect(again).toEqual(first);
  expect(other.bytes.equals(first.bytes)).toBe(false);
});
