import { GOALS, isMet } from './goals.mjs';

/** A table of Markdown. */
function table(headers, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(headers), `|${headers.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** Goal, figure, and pass or FAIL, of every goal of these rows; one that no figure was found for is missed. */
export function goalsTable(rows, figures) {
  return table(
    ['row', 'what', 'goal', 'figure', ''],
    GOALS.filter(({ row }) => rows.includes(row)).map((goal) => {
      const figure = figures[`${goal.row} ${goal.id}`];
      const unit = goal.unit === undefined ? '' : ` ${goal.unit}`;
      const goalText = `${goal.atLeast ? '>=' : '<='} ${goal.limit}${unit}`;
      if (figure === undefined || Number.isNaN(figure))
        return [goal.row, goal.what, goalText, 'none', 'FAIL'];
      return [goal.row, goal.what, goalText, number(figure) + unit, isMet(goal, figure) ? 'pass' : 'FAIL'];
    }),
  );
}

/** Measurements of a race; the ratio is to the last one, which is what the others are held against. */
export function raceTable(measurements) {
  const against = measurements.at(-1).median;
  return table(
    ['', 'runs', 'median s', 'min s', 'max s', 'processor s', 'most MiB', 'ratio'],
    measurements.map(({ name, runs, median, min, max, processor, memory }) => [
      name,
      runs,
      ...[median, min, max, processor].map(number),
      number(Math.round(memory)),
      number(median / against),
    ]),
  );
}

/** Three figures, four when it is below one. */
export function number(value) {
  if (Number.isNaN(value)) return '-';
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  return value.toFixed(value >= 1 ? 2 : 3);
}
