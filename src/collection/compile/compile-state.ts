import type { CollectionInfo } from '../collection-facts.ts';
import type { Hashes } from '../filter/filter-block.ts';
import type { Measure } from './measure.ts';
import type { Candidate } from './newest-addresses.ts';

/** Beyond this size, in bytes, a collection is large: who subscribes to it reads single buckets, not all of it. */
const LARGE = 64 * 2 ** 20;

/** How a collection is compiled. Of these, `partitionBits` alone changes no byte. */
export interface CompileOptions {
  /** Parts are spilled to 2 to the power of this many partitions, each of which must fit into memory. */
  partitionBits: number;
  /**
   * Fewest keys of a bucket of a large collection: with 100, who sees which bucket is read learns that it is for one of a
   * hundred articles. It goes before the size that buckets aim at. 0 for a collection that no host sees being read.
   */
  fewestKeys: number;
  /** The size that buckets aim at, in bytes: 99 of 100 have no more. */
  bucketSize: number;
  /** Whether there is a membership filter: always, or only where the collection is large. */
  filter: 'always' | 'large';
  /** Beyond which size, in bytes, a collection is large. */
  largeFrom: number;
}

/** What a compile does where it is told nothing else. */
const DEFAULT_OPTIONS: CompileOptions = {
  partitionBits: 0,
  fewestKeys: 0,
  bucketSize: 65_536,
  filter: 'large',
  largeFrom: LARGE,
};

/** Digests by the names of things. */
export type Digests = { readonly [name: string]: string };

/** What a compile knows between two steps: plain data, so that it can be stored and taken up again. */
export interface CompileState {
  readonly info: CollectionInfo;
  readonly options: CompileOptions;
  readonly records: number;
  /** Quality → how many records have it. */
  readonly qualities: ReadonlyMap<number, number>;
  readonly newest: readonly Candidate[];
  /** Of the partitions that were measured, in their order. */
  readonly measures: readonly Measure[];
  /** How many slices were written, each some neighbouring partitions. */
  readonly slices: number;
  /** The hashes of the keys of the filter block that is not full yet. */
  readonly hashes: readonly Hashes[];
  /** The digests of files in directories whose lists are not written yet. */
  readonly unlisted: { readonly [directory: string]: Digests };
  /** The digests of the lists that are written. */
  readonly directories: Digests;
}

/** Begins a compile. Then come addRecords as often as there are records to add, and the steps of nextStep. */
export function startCompile(info: CollectionInfo, options: Partial<CompileOptions> = {}): CompileState {
  return {
    info,
    options: { ...DEFAULT_OPTIONS, ...options },
    records: 0,
    qualities: new Map(),
    newest: [],
    measures: [],
    slices: 0,
    hashes: [],
    unlisted: {},
    directories: {},
  };
}
