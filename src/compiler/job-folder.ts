import { MOST_ADDRESSES } from '../collection/button-addresses.ts';
import { withMore } from '../collection/compile/newest-addresses.ts';
import type { Spill } from '../collection/compile/spill.ts';
import { removeStored } from '../sources/collection-files.ts';
import { type Part, savedJob, savedParts, saveStep } from '../sources/job-steps.ts';
import { KIND, NEW_JOB, type ReadStep, type SavedJob } from './saved-job.ts';
import type { ZipPlan } from './zip/zip-plan.ts';

/** A folder of the database in which a collection is made, and how far it is. */
export class JobFolder {
  private constructor(
    readonly name: string,
    /** As it is stored, but for the newest addresses, which are whole. */
    private current: SavedJob,
    /** What the steps left that read items, of a job that is taken up again. */
    readonly steps: readonly ReadStep[],
  ) {}

  /** Opens a folder: a new one, or one in which a job was going on. */
  static async open(name: string): Promise<JobFolder> {
    const { state, ...job } = ((await savedJob(name)) ?? NEW_JOB) as SavedJob;
    const steps = (await savedParts(name, KIND.step)) as ReadStep[];
    const newest = steps.reduce<ReadStep['newest']>((all, step) => withMore(all, step.newest, MOST_ADDRESSES), []);
    return new JobFolder(name, { ...job, state: state && { ...state, newest: [...newest] } }, steps);
  }

  /** Empties a folder; the zip that is to come into it is then read with another plan. */
  static async empty(name: string, plan: ZipPlan): Promise<void> {
    await removeStored(name);
    await saveStep(name, { job: { ...NEW_JOB, plan } });
  }

  get job(): SavedJob {
    return this.current;
  }

  /** Stores what a step came to, all of it or nothing. Rejects with a QuotaExceededError where the disk is full. */
  async save(changed: Partial<SavedJob>, files: ReadonlyMap<string, Uint8Array>, parts: Part[] = []): Promise<void> {
    const job = { ...this.current, bytes: this.current.bytes + sizeOf(files), ...changed };
    const state = job.state && { ...job.state, newest: [] };
    await saveStep(this.name, { files, parts, job: { ...job, state } });
    this.current = job;
  }

  /** A file of a compiled collection that was taken, to be checked. */
  async takenFile(path: string): Promise<Uint8Array | null> {
    const [bytes = null] = (await savedParts(this.name, KIND.file(path))) as Uint8Array[];
    return bytes;
  }

  /** Where the compile's blocks are: they are stored with the step that they belong to. */
  get spill(): Spill {
    return {
      append: async () => undefined,
      read: async (partition) => (await savedParts(this.name, KIND.block(partition))) as Uint8Array[],
    };
  }
}

/** Bytes of some files. */
export const sizeOf = (files: ReadonlyMap<string, Uint8Array>): number =>
  [...files.values()].reduce((sum, { length }) => sum + length, 0);
