import { addBatch } from '../collection/compile/add-records.ts';
import { toBatch } from '../collection/compile/batch.ts';
import { startCompile } from '../collection/compile/compile-state.ts';
import { isMarkdown } from '../collection/record-file.ts';
import type { InputItem } from './input-item.ts';
import type { ProblemReport, Progress } from './job.ts';
import { JobFolder } from './job-folder.ts';
import { makeWhole } from './make-whole.ts';
import { KnownIds, Pending } from './pending.ts';
import { KIND, type Made, type ReadStep, toParts } from './saved-job.ts';
import type { ZipPlan } from './zip/zip-plan.ts';

/** A step stores what so many items, or so many bytes of them, come to. */
const STEP = { items: 1000, bytes: 4 * 2 ** 20 };

/** Records whose parts are a partition of about 16 MB. */
const RECORDS_IN_PARTITION = 2000;

/** Where nobody knows how many records will come: 64 partitions hold what a zip may hold. */
const MOST_PARTITION_BITS = 6;

/** Most problems that are kept; the others are counted. */
const MOST_PROBLEMS = 5000;

/** What a Maker is told. */
export interface MakerOptions {
  /** The folder of the database in which the collection is made. */
  folder: string;
  /** The collection's name, where the files say none. */
  name: string;
  /** About how many records will come; null where nobody knows. */
  expected: number | null;
  /** The folder of a repository's archive that is meant, where it is not the whole. */
  part?: string;
  /** Whether the Markdown of the records stays beside the collection: it is of the reader's own. */
  keepsMarkdown: boolean;
  tell: (progress: Progress) => void;
}

/**
 * Makes a compiled collection, in a folder of the database, of files that are added one by one. Each step is stored with
 * how far the job is: opened again after a worker died, it is where it was, and goes on with the item after `taken`.
 */
export class Maker {
  /** What could not be read so far. */
  readonly report: ProblemReport = { count: 0, first: [] };
  private readonly known = new KnownIds();
  private pending: Pending;

  private constructor(
    private readonly options: MakerOptions,
    private readonly folder: JobFolder,
  ) {
    this.pending = this.nothing();
    for (const step of folder.steps) {
      for (const path of step.paths) this.known.add(path);
      this.note(step);
    }
  }

  /** Begins a collection, or goes on with the one in the folder. */
  static async open(options: MakerOptions): Promise<Maker> {
    return new Maker(options, await JobFolder.open(options.folder));
  }

  /** How many items of the input are in: those are not added again. */
  get taken(): number {
    return this.folder.job.taken + this.pending.items;
  }

  /** Whether all items are in. */
  get isRead(): boolean {
    return this.folder.job.isRead;
  }

  /** How a zip is read. */
  get plan(): ZipPlan {
    return this.folder.job.plan;
  }

  /** How many records were read. */
  get records(): number {
    return (this.folder.job.state?.records ?? 0) + this.pending.records.length;
  }

  /** Adds the next item of the input. Rejects with a QuotaExceededError where the disk is full. */
  async add(item: InputItem): Promise<void> {
    this.pending.add(item);
    if (this.pending.items >= STEP.items || this.pending.bytes >= STEP.bytes) await this.saveRead(false);
  }

  /** Makes the collection whole, once all items were added. Throws a MakingError where there is nothing to make. */
  async finish(): Promise<Made> {
    if (!this.isRead) await this.saveRead(true);
    return makeWhole(this.folder, this.options);
  }

  private async saveRead(isRead: boolean): Promise<void> {
    const { records, paths, problems, compiled, markdown, info, items } = this.pending;
    const { job, spill } = this.folder;
    const before = job.state ?? startCompile({ name: this.options.name }, { partitionBits: this.bits(isRead) });
    const batch = toBatch(records, before.options.partitionBits);
    const added = await addBatch(before, spill, batch);
    const step: ReadStep = {
      paths,
      newest: batch.newest,
      problems: problems.slice(0, MOST_PROBLEMS),
      problemCount: problems.length,
    };
    const parts = [
      { kind: KIND.step, number: job.steps, value: step },
      ...toParts(batch.blocks, job.steps),
      ...Array.from(compiled, ([path, bytes]) => ({ kind: KIND.file(path), number: 0, value: bytes })),
    ];
    const changed = {
      isRead,
      taken: job.taken + items,
      steps: job.steps + 1,
      state: { ...added, info: info ?? added.info },
      compiled: job.compiled + compiled.size,
      markdown: job.markdown + [...markdown.keys()].filter(isMarkdown).length,
    };
    await this.folder.save(changed, markdown, parts);
    this.note(step);
    this.pending = this.nothing();
  }

  private nothing(): Pending {
    return new Pending(this.known, this.options.name, this.options.keepsMarkdown);
  }

  private note({ problems, problemCount }: ReadStep): void {
    this.report.count += problemCount;
    this.report.first.push(...problems.slice(0, MOST_PROBLEMS - this.report.first.length));
  }

  /** Partitions, as bits: what comes in one step needs only one. The number changes no byte of the collection. */
  private bits(isRead: boolean): number {
    if (isRead) return 0;
    const { expected } = this.options;
    return expected === null ? MOST_PARTITION_BITS : Math.max(0, Math.ceil(Math.log2(expected / RECORDS_IN_PARTITION)));
  }
}
