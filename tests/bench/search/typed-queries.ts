import type { NamedRecord } from '../../../src/collection/named-record.ts';
import { randomFrom } from '../../collection/variants/random.ts';

/** Where the queries lie in the folder of the files. */
export const QUERIES_FILE = 'queries.json';

/**
 * What the search is asked while somebody types one to three words of some records' titles, letter by letter; in every
 * third the first word has two letters swapped.
 */
export function typedQueries(records: readonly NamedRecord[], texts: number, seed: number): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: texts }, (_, index) => {
    const words = random.pick(records).record.title.toLowerCase().split(' ');
    const at = random.below(words.length);
    const text = words.slice(at, at + 1 + random.below(3)).join(' ');
    const typed = index % 3 === 0 ? text.replace(/^(..)(.)(.)/su, '$1$3$2') : text;
    return Array.from({ length: typed.length }, (_, end) => typed.slice(0, end + 1));
  }).flat();
}
