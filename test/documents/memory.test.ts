import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Draws so many cards in a process of its own, and prints the most memory that it had (MiB). */
const SCRIPT = `
const [dist, count] = process.argv.slice(1);
const { keepMemoryLow } = await import(dist + '/use-cases/keep-memory-low.js');
const { renderDocuments } = await import(dist + '/use-cases/render-documents.js');
const { DEFAULT_PRINT } = await import(dist + '/documents/default-print.js');
keepMemoryLow();
const cards = Array.from({ length: Number(count) }, (_, index) => ({
  institutionNumber: '012345', institutionName: 'School', stamnummer: String(index), firstName: 'Süheda',
  lastName: 'Carabin', groupName: '4de leerjaar', className: null, type: 'basis', username: 'leerling.' + index,
  url: 'https://mijn.leerid.be/leerling.' + index, password: { kind: 'woord', text: '29ban9' },
}));
const options = {
  date: '2026-11-23', print: { ...DEFAULT_PRINT, documents: ['excel', 'csv', 'rol'] }, mostCards: 2_000,
  signal: new AbortController().signal, onProgress: () => undefined,
};
for await (const entry of renderDocuments(cards, options)) entry.bytes;
console.log(process.resourceUsage().maxRSS / 1024);
`;

function peakMemory(cards: number): number {
  const dist = join(process.cwd(), 'dist');
  const args = ['--input-type=module', '-e', SCRIPT, dist, String(cards)];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

test('memory hardly grows with the number of cards', () => {
  expect(peakMemory(4_000) - peakMemory(400)).toBeLessThan(50);
});
