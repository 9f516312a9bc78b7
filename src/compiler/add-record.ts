import { storedPaths, storedSource } from '../sources/collection-files.ts';
import { changeCollections, loadCollections } from '../sources/collection-list.ts';
import {
  isStored,
  type ListedCollection,
  type StoredCollection,
  type UpdateFault,
} from '../sources/listed-collection.ts';
import { MARKDOWN, OWN } from '../sources/own-collection.ts';
import { type NewVersion, takeOver } from '../sources/take-over.ts';
import { toFault } from './fault.ts';
import type { Job, JobOutcome } from './job.ts';
import { runAlone, whileMaking } from './run-job.ts';

/** A record for the reader's own collection. */
export interface OwnRecord {
  /** The file's name; where another record has it, a number is added. */
  name: string;
  text: string;
  /** The path that the record was given when it was added before: that file is written anew. */
  path: string | null;
  /** What the collection is called when it is made. */
  collectionName: string;
}

/** Where the record is now, or why it is not there. */
export type AddedRecord = { path: string } | { fault: UpdateFault };

/**
 * Adds a record to the reader's own collection and compiles it anew, with the Markdown of all its records beside it. One
 * record at a time, in whichever page, and none while the collection is imported again.
 */
export async function addRecord(record: OwnRecord): Promise<AddedRecord> {
  const ending = new AbortController();
  try {
    return await whileMaking(OWN, ending, () => add(record, ending.signal));
  } catch (error) {
    return { fault: ending.signal.aborted ? STOPPED : toFault(error) };
  }
}

const STOPPED: UpdateFault = { name: 'faultStopped', values: [] };

async function add(record: OwnRecord, signal: AbortSignal): Promise<AddedRecord> {
  const own = await ownCollection();
  const files = await markdownOf(own);
  const path = record.path ?? freePath(record.name, files);
  files.set(path, new TextEncoder().encode(record.text));
  const outcome = await compile(files, own?.header.name ?? record.collectionName, signal);
  if (outcome.state === 'failed') return { fault: outcome.fault };
  return outcome.state === 'done' ? { path } : { fault: STOPPED };
}

/** The collection of the reader's own records; undefined where it is not there or was removed. */
async function ownCollection(): Promise<StoredCollection | undefined> {
  const own = (await loadCollections()).filter(isStored).find(({ id }) => id === OWN);
  return own?.removed === undefined ? own : undefined;
}

/** The files of the reader's own records, by their paths. */
async function markdownOf(own: StoredCollection | undefined): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  if (own === undefined) return files;
  const source = storedSource(own.folder);
  for (const stored of await storedPaths(own.folder)) {
    const bytes = stored.startsWith(MARKDOWN) ? await source.readFile(stored) : null;
    if (bytes !== null) files.set(stored.slice(MARKDOWN.length), bytes as Uint8Array<ArrayBuffer>);
  }
  return files;
}

/** The name itself, or with the first number that makes it another: `a.md`, `a-2.md`. Two names may differ in capitals alone. */
function freePath(name: string, files: ReadonlyMap<string, Uint8Array>): string {
  const taken = new Set([...files.keys()].map((path) => path.toLowerCase()));
  let path = name;
  for (let number = 2; taken.has(path.toLowerCase()); number++) path = name.replace(/\.md$/, `-${number}.md`);
  return path;
}

function compile(
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  name: string,
  signal: AbortSignal,
): Promise<JobOutcome> {
  const chosen = Array.from(files, ([path, bytes]) => ({ path, file: new Blob([bytes]) }));
  const job: Job = { id: OWN, name, origin: { kind: 'files', files: chosen } };
  return runAlone(job, () => undefined, signal, takeOverAnswering);
}

async function takeOverAnswering(version: NewVersion): Promise<StoredCollection | null> {
  const collection = await takeOver(version);
  await changeCollections((list) => list.map(answering));
  return collection;
}

/** The reader wants the record to be found: the collection is on, and removed no more. */
function answering(item: ListedCollection): ListedCollection {
  if (item.id !== OWN || !isStored(item)) return item;
  const { removed: _, ...kept } = item;
  return { ...kept, isOn: true };
}
