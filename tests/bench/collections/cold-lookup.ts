import { readHeader } from '../../../src/collection/collection-header.ts';
import { findMatches } from '../../../src/collection/find-matches.ts';
import { bucketReader, readJson } from '../../../src/collection/read-bucket.ts';
import type { Source } from '../../../src/collection/source.ts';

/** What a lookup took with nothing in memory. */
export interface ColdLookup {
  milliseconds: number;
  /** How many files were opened, and their bytes. */
  files: number;
  bytes: number;
}

/** Looks an address up in a collection as the extension does, with nothing in memory: its header, then a bucket for each key tried. */
export async function coldLookup(source: Source, address: string): Promise<ColdLookup> {
  const read = { files: 0, bytes: 0 };
  const counted: Source = {
    readFile: async (name) => {
      const bytes = await source.readFile(name);
      read.files++;
      read.bytes += bytes?.length ?? 0;
      return bytes;
    },
  };
  const started = performance.now();
  const header = readHeader(await readJson(counted, 'collection.json'));
  if (typeof header === 'string') throw new Error(header);
  const found = await findMatches({ header, readBucket: bucketReader(counted) }, address);
  const milliseconds = performance.now() - started;
  if (!found?.own.length) throw new Error(`${address} was not found`);
  return { milliseconds, ...read };
}
