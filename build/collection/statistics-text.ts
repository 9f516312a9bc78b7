import { qualityHistogram } from './quality-histogram.ts';
import type { Counts, Statistics } from './statistics.ts';

/** Most lines of one list. */
const MOST_LINES = 20;
const LONGEST_NAME = 70;

/** Statistics for people. Numbers stand first, so that names of any script and width keep the columns straight. */
export function statisticsText(found: Statistics): string {
  const { records, topics, providers, types, years, missing } = found;
  return [
    `${records} records`,
    ...section(`Topics: ${topics.length}`, listed(topics, records)),
    ...section(`Providers: ${providers.length}`, listed(providers, records)),
    ...section(`Types: ${types.length}`, listed(types, records)),
    ...section(`Years: ${years.length}`, listed(years, records)),
    ...section(qualityTitle(found.qualities), qualityHistogram(found.qualities)),
    ...section('Missing', listed(missing, records)),
  ].join('\n');
}

const section = (title: string, lines: string[]): string[] => ['', title, ...lines];

function listed(counts: Counts, records: number): string[] {
  const width = Math.max(...counts.map(([, count]) => String(count).length), 1);
  const line = ([name, count]: Counts[number]): string => {
    const percent = String(records === 0 ? 0 : Math.round((100 * count) / records)).padStart(3);
    return `  ${String(count).padStart(width)}  ${percent} %  ${cut(name)}`;
  };
  const more = counts.length - MOST_LINES;
  return [...counts.slice(0, MOST_LINES).map(line), ...(more > 0 ? [`  and ${more} more`] : [])];
}

/** Cut between characters, never within one. */
function cut(name: string): string {
  const characters = [...name];
  return characters.length <= LONGEST_NAME ? name : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}

function qualityTitle(qualities: number[]): string {
  const [least] = qualities;
  const median = qualities[Math.floor(qualities.length / 2)];
  return least === undefined
    ? 'Quality: no record is scored'
    : `Quality: ${qualities.length} scored, ${least} to ${qualities.at(-1)}, median ${median}`;
}
