import { foldText } from './text.js';

/** The names most like `wanted`, best first: those that hold one of its words, else those within a few typing errors. */
export function nearestNames(wanted: string, names: readonly string[], most = 3): string[] {
  const target = foldText(wanted);
  return [...new Set(names)]
    .map((name) => ({ name, distance: distanceTo(target, foldText(name)) }))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, 'nl'))
    .filter(({ distance }) => distance <= Math.max(3, target.length * 0.7))
    .slice(0, most)
    .map(({ name }) => name);
}

/** None for a name that holds the text; else the typing errors between it and the name, or the name's beginning. */
function distanceTo(target: string, name: string): number {
  if (target.length > 1 && name.includes(target)) return 0;
  const start = name.slice(0, target.length);
  const tail = (name.length - start.length) * 0.05;
  return Math.min(editDistance(target, name), editDistance(target, start) + tail);
}

/** Typing errors between the texts: insertions, deletions and replacements of one character, and neighbours changed round. */
export function editDistance(a: string, b: string): number {
  let beforePrevious: readonly number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const changedRound = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = changedRound ? (beforePrevious[j - 2] ?? 0) + 1 : Infinity;
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, swapped));
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
