import { growth, type Memory } from './memory.ts';
import type { SoakReport } from './run-soak.ts';

/** After so many wrong buttons or popups a soak ends: more would tell nothing more, and each takes its time. */
export const MOST_WRONG = 10;

/** How much more may be held at the end: of a long soak, and of one that is too short to tell more than a flood. */
export const MOST_GROWTH = { long: 1.1, short: 1.5 };

/** What of the memory must be flat, in words. */
const FLAT = {
  worker: 'the worker',
  pages: 'the heap of the pages',
  documents: 'the list of documents',
  extension: 'the process of the extension',
} as const satisfies Partial<{ [part in keyof Memory]: string }>;

/** Why the browser's own process is none of it. */
export const NOT_JUDGED =
  'browser is not judged: it is the browser’s own process, whose caches fill up (× 1.16 in 10,000 navigations)';

/** What of a soak is not as it must be, in words; empty where all is. */
export function verdict(
  { navigated, opened, privately, onDisk, faults, stray }: SoakReport,
  mostGrowth: number,
): string[] {
  const [before, during, after] = privately.kept;
  const unless = (isSo: boolean, words: string) => (isSo ? [] : [words]);
  return [
    ...navigated.wrong,
    ...opened.wrong,
    ...privately.wrong,
    ...faults,
    ...stray.map((url) => `was fetched: ${url}`),
    ...onDisk.ofPrivate.map((file) => `names a page of a private window: ${file}`),
    ...privately.asked.forPrivate.map((file) => `was fetched for a page of a private window: ${file}`),
    ...unless(during === before, 'what is kept changed while a private window was open'),
    ...unless(after === before, 'what is kept changed by a private window'),
    // What was looked for can be found.
    ...unless(onDisk.ofNormal.length > 0, 'the browser’s files do not name the page of a normal window'),
    ...unless(privately.asked.forNormal.length > 0, 'nothing was fetched for a page of a normal window'),
    ...unless(navigated.badges.size >= 6, `only ${navigated.badges.size} different badges were to be seen`),
    ...unless(
      navigated.stops.asleep > 0 && navigated.stops.working > 0 && opened.stops > 0,
      'the worker was not stopped',
    ),
    ...grown('navigations', navigated.memory, mostGrowth),
    ...grown('openings', opened.memory, mostGrowth),
  ];
}

/** What holds too much more at the end of a part of the soak; a series of which the system tells nothing is left out. */
function grown(part: string, memory: Memory[], mostGrowth: number): string[] {
  return (Object.keys(FLAT) as (keyof typeof FLAT)[]).flatMap((what) => {
    const series = memory.map((one) => one[what]);
    const times = growth(series);
    if (times <= mostGrowth || series.every(Number.isNaN)) return [];
    return [`${FLAT[what]}, in ${part}, holds ${times.toFixed(3)} times as much at the end`];
  });
}
