import type { NamedRecord } from '../../src/collection/named-record.ts';
import { addressesOf } from '../../src/collection/record-keys.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { displayText } from '../../src/record/display-text.ts';

/** How often each name occurs, ordered for reading. */
export type Counts = [name: string, count: number][];

/** What a folder of records holds, in numbers. All names are texts that may be shown. */
export interface Statistics {
  records: number;
  /** The most frequent first. */
  topics: Counts;
  providers: Counts;
  types: Counts;
  /** The newest first. */
  years: Counts;
  /** All quality numbers, ascending. */
  qualities: number[];
  /** How many records lack each field. */
  missing: Counts;
}

/** What makes each field missing that readers see, or that a match needs. */
const IS_MISSING: { [field: string]: (record: ArticleRecord) => boolean } = {
  address: (record) => addressesOf(record).length === 0,
  excerpt: ({ excerpt }) => excerpt === undefined,
  publishedDateTime: ({ publishedDateTime }) => publishedDateTime === undefined,
  type: ({ type }) => type === undefined,
  quality: ({ quality }) => quality === undefined,
  provider: ({ provider }) => provider === undefined,
  topics: ({ topics }) => topics === undefined,
  images: ({ images }) => images === undefined,
  related: ({ related }) => related === undefined,
};

/** Counts records. */
export function statistics(named: readonly NamedRecord[]): Statistics {
  const records = named.map(({ record }) => record);
  const years = count(records, ({ publishedDateTime }) => [publishedDateTime?.slice(0, 4)]);
  return {
    records: records.length,
    topics: count(records, ({ topics = [] }) => topics),
    providers: count(records, ({ provider }) => [provider?.name]),
    types: count(records, ({ type }) => [type]),
    years: years.sort(([a], [b]) => (a < b ? 1 : -1)),
    qualities: records.flatMap(({ quality }) => quality ?? []).sort((a, b) => a - b),
    missing: Object.entries(IS_MISSING).map(([field, isMissing]) => [field, records.filter(isMissing).length]),
  };
}

/** In how many records each name occurs; a name that a record repeats counts once. */
function count(records: ArticleRecord[], namesOf: (record: ArticleRecord) => (string | undefined)[]): Counts {
  const counts = new Map<string, number>();
  for (const record of records) {
    const names = new Set(namesOf(record).map((name) => displayText(name ?? '')));
    for (const name of names) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1));
}
