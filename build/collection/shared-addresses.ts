import { type Crowd, roomFor } from '../../src/collection/compile/record-room.ts';
import { compileRecord } from '../../src/collection/compile-record.ts';
import { MOST_RECORDS } from '../../src/collection/entry.ts';
import { keyHash } from '../../src/collection/key-hash.ts';
import type { NamedRecord } from '../../src/collection/named-record.ts';
import { newestFirst } from '../../src/collection/newest-first.ts';
import { idOf } from '../../src/collection/record-file.ts';
import { keysOf } from '../../src/collection/record-keys.ts';
import type { MarkdownFile } from './find-records.ts';
import { inChunks, readFiles } from './read-files.ts';

/** Notes which records share an address, and finds the addresses that have no room for all of theirs. */
export interface SharedAddresses {
  /** Notes the records that were read of some files. */
  add(files: readonly MarkdownFile[], records: readonly NamedRecord[]): void;
  crowds(): Crowd[];
}

/**
 * Holds no address and no record: of each key a number and its first file. The few files that share one are read twice,
 * and of those the newest records at one key are held.
 */
export function sharedAddresses(): SharedAddresses {
  const first = new Map<number, MarkdownFile>();
  const shared = new Map<number, MarkdownFile[]>();
  const note = (hash: number, file: MarkdownFile) => {
    const before = first.get(hash);
    if (before === undefined) first.set(hash, file);
    else if (before !== file) {
      const files = shared.get(hash);
      if (files) files.push(file);
      else shared.set(hash, [before, file]);
    }
  };
  return {
    add(files, records) {
      const read = new Map(files.filter(({ repeats }) => repeats === undefined).map((file) => [idOf(file.path), file]));
      for (const { id, record } of records) {
        const file = read.get(id);
        for (const hash of hashesOf(record)) if (file !== undefined) note(hash, file);
      }
    },
    crowds: () => Array.from(shared, ([hash, files]) => crowdsIn(files, hash)).flat(),
  };
}

const hashesOf = (record: NamedRecord['record']): Set<number> => new Set([...keysOf(record)].map(keyHash));

/** The records at one key, so far. */
interface Gathered {
  records: number;
  /** One more than an entry ever holds. */
  newest: Candidate[];
}

/** One of them, as it is put in order and weighed. */
interface Candidate {
  id: string;
  title: string;
  publishedDateTime?: string;
  text: string;
}

/** The crowds among the keys of one hash: nearly always it is one key. */
function crowdsIn(files: readonly MarkdownFile[], hash: number): Crowd[] {
  const gathered = new Map<string, Gathered>();
  for (const some of inChunks(files)) {
    for (const named of readFiles(some).records) gather(gathered, named, hash);
  }
  return Array.from(gathered).flatMap(([key, { records, newest }]) => {
    const kept = roomFor(newest);
    const leftOut = newest[kept]?.id;
    return leftOut === undefined ? [] : { key, records, kept, leftOut };
  });
}

function gather(gathered: Map<string, Gathered>, { id, record }: NamedRecord, hash: number): void {
  const keys = keysOf(record);
  const its = [...keys].filter((key) => keyHash(key) === hash);
  const { title, publishedDateTime = '' } = record;
  const candidate = { id, title, publishedDateTime, text: JSON.stringify(compileRecord(id, record, keys)) };
  for (const key of its) {
    const { records, newest } = gathered.get(key) ?? { records: 0, newest: [] };
    const all = [...newest, candidate].sort(newestFirst).slice(0, MOST_RECORDS + 1);
    gathered.set(key, { records: records + 1, newest: all });
  }
}
