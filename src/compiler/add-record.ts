import { storedPaths, storedSource, writeStored } from '../sources/collection-files.ts';
import { changeCollections, loadCollections } from '../sources/collection-list.ts';
import { isStored, type ListedCollection, type UpdateFault } from '../sources/listed-collection.ts';
import { takeOver } from '../sources/take-over.ts';
import { toFault } from './fault.ts';
import type { JobOutcome } from './job.ts';
import { runnerWith } from './run-job.ts';

/** The id of the collection that holds the reader's own records. */
const OWN = 'own';

/** Where its Markdown lies, below the folder of each version. */
const MARKDOWN = 'markdown/';

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
 * Adds a record to the reader's own collection and compiles it anew. The Markdown of all its records goes into the new
 * version's folder before that answers, so that it is never without. One record at a time, in whichever page.
 */
export function addRecord(record: OwnRecord): Promise<AddedRecord> {
  return navigator.locks.request('own records', async () => {
    try {
      const files = await ownMarkdown();
      const path = record.path ?? freePath(record.name, files);
      files.set(path, new TextEncoder().encode(record.text));
      const outcome = await compile(files, record.collectionName);
      if (outcome.state === 'failed') return { fault: outcome.fault };
      return outcome.state === 'done' ? { path } : { fault: { name: 'faultStopped', values: [] } };
    } catch (error) {
      return { fault: toFault(error) };
    }
  });
}

/** The files of the reader's own records, by their paths; none where the collection is not there or was removed. */
async function ownMarkdown(): Promise<Map<string, Uint8Array>> {
  const own = (await loadCollections()).filter(isStored).find(({ id }) => id === OWN);
  const files = new Map<string, Uint8Array>();
  if (own === undefined || own.removed !== undefined) return files;
  const source = storedSource(own.folder);
  for (const stored of await storedPaths(own.folder)) {
    const bytes = stored.startsWith(MARKDOWN) ? await source.readFile(stored) : null;
    if (bytes !== null) files.set(stored.slice(MARKDOWN.length), bytes);
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

function compile(files: ReadonlyMap<string, Uint8Array<ArrayBufferLike>>, name: string): Promise<JobOutcome> {
  const run = runnerWith(async (version) => {
    const markdown = new Map(Array.from(files, ([path, bytes]) => [MARKDOWN + path, bytes]));
    await writeStored(version.folder, markdown);
    const bytes = [...markdown.values()].reduce((sum, { length }) => sum + length, version.bytes);
    const collection = await takeOver({ ...version, bytes });
    await changeCollections((list) => list.map(answering));
    return collection;
  });
  const chosen = Array.from(files, ([path, bytes]) => ({ path, file: new Blob([bytes as Uint8Array<ArrayBuffer>]) }));
  return run({ id: OWN, name, origin: { kind: 'files', files: chosen } }, () => undefined).outcome;
}

/** The reader wants the record to be found: the collection is on, and removed no more. */
function answering(item: ListedCollection): ListedCollection {
  if (item.id !== OWN || !isStored(item)) return item;
  const { removed: _, ...kept } = item;
  return { ...kept, isOn: true };
}
