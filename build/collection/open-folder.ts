import { existsSync } from 'node:fs';
import path from 'node:path';
import { type CollectionHeader, readHeader } from '../../src/collection/collection-header.ts';
import { compile } from '../../src/collection/compile.ts';
import type { OpenCollection } from '../../src/collection/find-matches.ts';
import { DIGESTS } from '../../src/collection/hosted-path.ts';
import { hostedSource } from '../../src/collection/hosted-source.ts';
import { bucketReader, type ReadBucket, readJson } from '../../src/collection/read-bucket.ts';
import type { Source } from '../../src/collection/source.ts';
import { validBucket } from '../../src/collection/valid-bucket.ts';
import { folderSource } from './folder-source.ts';
import { readFolder } from './read-folder.ts';
import { tellProblems } from './read-records.ts';

/** How many buckets of 64 KB are kept: tens of thousands of addresses mostly ask for the same ones again. */
const BUCKETS_KEPT = 2000;

/** Opens a folder for lookups: a compiled collection as it is, a folder of Markdown by compiling it in memory. */
export async function openFolder(folder: string): Promise<OpenCollection> {
  return existsSync(path.join(folder, 'collection.json')) ? openCompiled(folder) : openMarkdown(folder);
}

async function openCompiled(folder: string): Promise<OpenCollection> {
  const { header, source } = await compiledSource(folder);
  const read = bucketReader(source);
  return { header, readBucket: remember(async (name) => validBucket(await read(name), name)) };
}

/** The files of a compiled collection by their plain names, whichever they lie under, and its header. */
export async function compiledSource(folder: string): Promise<{ header: CollectionHeader; source: Source }> {
  const files = folderSource(folder);
  const header = readHeader(await readJson(files, 'collection.json'));
  if (typeof header === 'string') throw new Error(`${path.join(folder, 'collection.json')}: ${header}`);
  return { header, source: isHosted(folder, header) ? hostedSource(files, header.directories) : files };
}

/** Whether the files lie under hosted names: then the first list does not lie under its plain one. */
function isHosted(folder: string, { directories }: CollectionHeader): boolean {
  const [first] = Object.keys(directories);
  return first !== undefined && !existsSync(path.join(folder, first, DIGESTS));
}

async function openMarkdown(folder: string): Promise<OpenCollection> {
  const { records, info, problems } = readFolder(folder);
  tellProblems(folder, { problems });
  const files = new Map<string, Uint8Array>();
  const header = await compile(records, info, async (name, bytes) => void files.set(name, bytes));
  return { header, readBucket: remember(bucketReader({ readFile: async (name) => files.get(name) ?? null })) };
}

/** Keeps the buckets that were read last. */
function remember(readBucket: ReadBucket): ReadBucket {
  const kept = new Map<string, ReturnType<ReadBucket>>();
  return (name) => {
    const bucket = kept.get(name) ?? readBucket(name);
    kept.delete(name);
    kept.set(name, bucket);
    const [oldest] = kept.keys();
    if (kept.size > BUCKETS_KEPT && oldest !== undefined) kept.delete(oldest);
    return bucket;
  };
}
