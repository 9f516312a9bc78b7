import { changeCollections } from '../../sources/collection-list.ts';
import { isStored, type ListedCollection, type UpdateFault } from '../../sources/listed-collection.ts';
import { OWN } from '../../sources/own-collection.ts';
import { takeOver } from '../../sources/take-over.ts';
import { toFault } from '../fault.ts';
import type { Job, JobOutcome } from '../job.ts';
import { runAlone, whileMaking } from '../run-job.ts';
import { type OwnFiles, ownCollection, ownFiles, textOf } from './own-files.ts';

/** A record's file in the reader's own collection, as whoever changes it has seen it. */
export interface KeptFile {
  path: string;
  /** Null where it was not there. */
  text: string | null;
}

/** A record for the reader's own collection. */
export interface OwnRecord {
  /** The file's name, for a new record; where another record has it, a number is added. */
  name: string;
  text: string;
  /** The file that is written anew, whatever the record is called by now; null for a new record. */
  kept: KeptFile | null;
  /** What the collection is called when it is made, where nothing else names it. */
  collectionName: string;
}

/** A record that is not to be in the reader's own collection any more. */
export type UnwantedRecord = Pick<OwnRecord, 'collectionName'> & { kept: KeptFile };

/**
 * How it ended: `done`, with the file as it is now; `changed`, where the file is not what was seen, because it was
 * changed in another tab: nothing was done, and this is what stands there.
 */
export type KeptRecord =
  | { state: 'done'; kept: KeptFile }
  | { state: 'changed'; kept: KeptFile }
  | { state: 'failed'; fault: UpdateFault };

/**
 * Adds a record to the reader's own collection, or puts it in the place of the one that is there, and compiles the
 * collection anew, with the Markdown of all its records beside it. One change at a time, in whichever page, and none while
 * the collection is imported again; until it is whole the version before answers.
 */
export function saveRecord({ name, text, kept, collectionName }: OwnRecord): Promise<KeptRecord> {
  return changeFiles(kept, collectionName, async (files, compile) => {
    const path = kept?.path ?? freePath(name, files);
    files.set(path, new TextEncoder().encode(text));
    return toKept(await compile(answering), { path, text });
  });
}

/** Removes a record from the reader's own collection, as `saveRecord` adds it. The last one takes the collection along. */
export function removeRecord({ kept, collectionName }: UnwantedRecord): Promise<KeptRecord> {
  return changeFiles(kept, collectionName, async (files, compile) => {
    files.delete(kept.path);
    const gone = { path: kept.path, text: null };
    // That takes room on the disk: where nothing is left, there must be none.
    const outcome = files.size > 0 ? await compile((item) => item) : NOTHING_LEFT;
    if (outcome.state !== 'failed' || outcome.fault.name !== NOTHING_LEFT.fault.name) return toKept(outcome, gone);
    const removed = new Date().toISOString();
    // Its place in the list is kept for a while, as when the reader removes a collection.
    await changeOwn((item) => ({ ...item, removed }));
    return { state: 'done', kept: gone };
  });
}

/** How a compile ends where no file is a record. */
const NOTHING_LEFT: JobOutcome & { state: 'failed' } = {
  state: 'failed',
  fault: { name: 'faultNoRecords', values: [] },
};

const STOPPED: UpdateFault = { name: 'faultStopped', values: [] };

type Change = (item: ListedCollection) => ListedCollection;

/** Changes the files of the collection unless the one that is meant is not what was seen; `compile` then makes it of them. */
async function changeFiles(
  kept: KeptFile | null,
  collectionName: string,
  change: (files: OwnFiles, compile: (then: Change) => Promise<JobOutcome>) => Promise<KeptRecord>,
): Promise<KeptRecord> {
  const ending = new AbortController();
  const { signal } = ending;
  try {
    return await whileMaking(OWN, ending, async () => {
      const own = await ownCollection();
      const files = await ownFiles(own);
      const found = kept === null ? undefined : files.get(kept.path);
      const text = found === undefined ? null : textOf(found);
      if (kept !== null && kept.text !== text) return { state: 'changed', kept: { path: kept.path, text } };
      return change(files, (then) => compile(files, own?.header.name ?? collectionName, signal, then));
    });
  } catch (error) {
    return { state: 'failed', fault: signal.aborted ? STOPPED : toFault(error) };
  }
}

function toKept(outcome: JobOutcome, kept: KeptFile): KeptRecord {
  if (outcome.state === 'done') return { state: 'done', kept };
  return { state: 'failed', fault: outcome.state === 'failed' ? outcome.fault : STOPPED };
}

/** The name itself, or with the first number that makes it another: `a.md`, `a-2.md`. Two names may differ in capitals alone. */
function freePath(name: string, files: OwnFiles): string {
  const taken = new Set([...files.keys()].map((path) => path.toLowerCase()));
  let path = name;
  for (let number = 2; taken.has(path.toLowerCase()); number++) path = name.replace(/\.md$/, `-${number}.md`);
  return path;
}

function compile(files: OwnFiles, name: string, signal: AbortSignal, then: Change): Promise<JobOutcome> {
  const chosen = Array.from(files, ([path, bytes]) => ({ path, file: new Blob([bytes]) }));
  const job: Job = { id: OWN, name, origin: { kind: 'files', files: chosen } };
  return runAlone(
    job,
    () => undefined,
    signal,
    async (version) => {
      const collection = await takeOver(version);
      await changeOwn(then);
      return collection;
    },
  );
}

const changeOwn = (change: Change) =>
  changeCollections((list) => list.map((item) => (item.id === OWN ? change(item) : item)));

/** The reader wants the record to be found: the collection is on, and removed no more. */
function answering(item: ListedCollection): ListedCollection {
  if (!isStored(item)) return item;
  const { removed: _, ...kept } = item;
  return { ...kept, isOn: true };
}
