/** Most lines, and most characters of a bar. */
const MOST_STEPS = 20;
const LONGEST_BAR = 40;

/**
 * Numbers, ascending, as lines of bars over steps of equal width: of 1, 2 or 5 times a power of ten, the narrowest that
 * needs at most 20 lines.
 *
 *      80–89  12  ████
 */
export function qualityHistogram(qualities: readonly number[]): string[] {
  const [least] = qualities;
  const most = qualities.at(-1);
  if (least === undefined || most === undefined) return [];
  const width = stepWidth(least, most);
  const counts = countSteps(qualities, width);
  const highest = Math.max(...counts.values());
  const lines = [...counts].map(([step, count]): [label: string, count: string, bar: string] => {
    const [from, to] = [step * width, (step + 1) * width - 1];
    const bar = '█'.repeat(Math.ceil((LONGEST_BAR * count) / highest));
    return [from === to ? String(from) : `${from}–${to}`, String(count), bar];
  });
  const longest = (column: 0 | 1): number => Math.max(...lines.map((line) => line[column].length));
  const [labels, numbers] = [longest(0), longest(1)];
  return lines.map(([label, count, bar]) =>
    `  ${label.padStart(labels)}  ${count.padStart(numbers)}  ${bar}`.trimEnd(),
  );
}

function stepWidth(least: number, most: number): number {
  for (let power = 1; ; power *= 10) {
    for (const width of [power, 2 * power, 5 * power]) {
      if (Math.floor(most / width) - Math.floor(least / width) < MOST_STEPS) return width;
    }
  }
}

/** How many numbers lie in each step from the first to the last, empty ones too. */
function countSteps(qualities: readonly number[], width: number): Map<number, number> {
  const steps = qualities.map((quality) => Math.floor(quality / width));
  const counts = new Map<number, number>();
  for (let step = steps[0] ?? 0; step <= (steps.at(-1) ?? 0); step++) counts.set(step, 0);
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
  return counts;
}
