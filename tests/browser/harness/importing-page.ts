import { type Chosen, chosenDrop, chosenInput } from '../../../src/compiler/chosen-files.ts';
import { exportCollection } from '../../../src/compiler/export-collection.ts';
import type { JobOutcome, Origin, Progress, RunningJob } from '../../../src/compiler/job.ts';
import { saveRecord } from '../../../src/compiler/own/keep-record.ts';
import { runJob } from '../../../src/compiler/run-job.ts';
import { storedFolders, storedPaths, storedSource } from '../../../src/sources/collection-files.ts';
import { changeCollections, loadCollections } from '../../../src/sources/collection-list.ts';
import { database } from '../../../src/sources/database.ts';
import { savedJobs } from '../../../src/sources/job-steps.ts';
import { removeLeftovers } from '../../../src/sources/leftovers.ts';
import { isStored } from '../../../src/sources/listed-collection.ts';

/*
 * What a page of the extension does to import, for tests and benches: its inputs, and calls on `importing`.
 */
let chosen: Promise<Chosen | null> | undefined;
let choices = 0;
let ended: JobOutcome | undefined;
let running: RunningJob | undefined;
let progress: Progress[] = [];
let onStep: (progress: Progress) => void = () => undefined;

const tasks: number[] = [];
const note = (entries: PerformanceEntryList) => void tasks.push(...entries.map(({ duration }) => duration));
const observer = new PerformanceObserver((list) => note(list.getEntries()));

for (const input of document.querySelectorAll('input')) {
  // To choose the same again is no change for the browser.
  input.addEventListener('click', () => {
    input.value = '';
  });
  input.addEventListener('change', () => {
    chosen = chosenInput(input.files ?? []);
    choices++;
  });
}
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  chosen = chosenDrop(event.dataTransfer?.items ?? ([] as DataTransferItem[]));
  choices++;
});

/** Every file of a folder: its path → its SHA-256. */
async function digests(folder: string): Promise<Record<string, string>> {
  const source = storedSource(folder);
  const found: Record<string, string> = {};
  for (const path of await storedPaths(folder)) {
    const hash = await crypto.subtle.digest('SHA-256', (await source.readFile(path)) as Uint8Array<ArrayBuffer>);
    found[path] = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }
  return found;
}

const calls = {
  /** How often something was chosen. */
  choices: () => choices,
  /** Starts an import of what was chosen. */
  async start(id: string): Promise<void> {
    const what = await chosen;
    if (!what) throw new Error('nothing was chosen');
    progress = [];
    ended = undefined;
    running = runJob({ id, name: what.name ?? 'Files', origin: what.origin }, (next) => {
      progress.push(next);
      onStep(next);
    });
    void running.outcome.then((outcome) => {
      ended = outcome;
    });
  },
  /** Resolves when the import that runs has come to a phase, and so far in it. */
  until: (phase: Progress['phase'], done = 0): Promise<void> =>
    new Promise((resolve) => {
      const look = (next: Progress) => next.phase === phase && next.done >= done && resolve();
      onStep = look;
      progress.forEach(look);
    }),
  outcome: async (): Promise<JobOutcome | undefined> => running?.outcome,
  /** The outcome, once there is one: an import may take longer than a call may. */
  ended: () => ended,
  cancel: () => running?.cancel(),
  progress: () => progress,
  chosen: async () => {
    const what = await chosen;
    const paths = what?.origin.kind === 'files' ? what.origin.files.map(({ path }) => path) : [];
    return what && { name: what.name, kind: what.origin.kind, paths };
  },
  /** Chooses a zip that the page has already. */
  choose(zip: Blob, name: string) {
    chosen = Promise.resolve({ origin: { kind: 'zip', zip }, name });
  },
  /** Adds a record to the reader's own, as the draft page does. */
  saveRecord,
  /** Chooses what a folder is exported as; its bytes, in base64. */
  async exported(folder: string): Promise<string> {
    const zip = await exportCollection(folder);
    calls.choose(zip, 'exported');
    return btoa(Array.from(new Uint8Array(await zip.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
  },
  /** Makes a collection, of the version before where there is one. */
  async run(id: string, origin: Origin): Promise<JobOutcome> {
    const current = (await loadCollections()).filter(isStored).find((item) => item.id === id);
    return runJob({ id, name: 'Made', origin, ...(current && { current }) }, () => undefined).outcome;
  },
  /** Bytes of the files that are stored of a collection. */
  async sizeOf(id: string): Promise<number> {
    const { folder } = (await loadCollections()).filter(isStored).find((item) => item.id === id) ?? { folder: '' };
    const files = await Promise.all((await storedPaths(folder)).map(storedSource(folder).readFile));
    return files.reduce((sum, file) => sum + (file?.length ?? 0), 0);
  },
  /** From now on notes the page's tasks that take longer than 50 ms. */
  watchTasks: () => void observer.observe({ type: 'longtask' }),
  tasks: () => {
    note(observer.takeRecords());
    return tasks;
  },
  digests,
  /** The paths of a folder's files whose bytes are kept with more than themselves. */
  async oversized(folder: string) {
    const paths = await storedPaths(folder);
    const files = await Promise.all(paths.map(storedSource(folder).readFile));
    return paths.filter((_, at) => files[at]?.length !== files[at]?.buffer.byteLength);
  },
  list: loadCollections,
  changeList: changeCollections,
  removeLeftovers,
  /** All that the database holds, counted. */
  async stored() {
    const open = await database();
    return {
      folders: await storedFolders(),
      parts: await open.count('parts'),
      jobs: await savedJobs(),
    };
  },
};

/** What tests call in the page. */
export type Importing = typeof calls;
Object.assign(globalThis, { importing: calls });
