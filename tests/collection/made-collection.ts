import { readHeader } from '../../src/collection/collection-header.ts';
import { compile } from '../../src/collection/compile.ts';
import type { OpenCollection } from '../../src/collection/find-matches.ts';
import type { NamedRecord } from '../../src/collection/named-record.ts';
import { bucketReader } from '../../src/collection/read-bucket.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';

/** Records with made ids, titles and addresses, and what `fields` says of each. */
export function madeRecords(fields: Partial<ArticleRecord>[]): NamedRecord[] {
  return fields.map((more, index) => ({
    id: `r${index}`,
    record: { title: `Story ${index}`, webUrl: `https://news.example/story-${index}.html`, ...more },
  }));
}

/** A compiled collection in memory: its files, and how often each was read. */
export interface Compiled extends OpenCollection {
  files: Map<string, Uint8Array>;
  reads: string[];
}

/** Compiles records into memory and opens them with the header that was written. */
export async function compiled(records: NamedRecord[]): Promise<Compiled> {
  const files = new Map<string, Uint8Array>();
  await compile(records, { name: 'Made' }, async (path, bytes) => void files.set(path, bytes));
  const header = readHeader(JSON.parse(new TextDecoder().decode(files.get('collection.json'))));
  if (typeof header === 'string') throw new Error(header);
  const reads: string[] = [];
  const readFile = async (path: string) => {
    reads.push(path);
    return files.get(path) ?? null;
  };
  return { header, readBucket: bucketReader({ readFile }), files, reads };
}
