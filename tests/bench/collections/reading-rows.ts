import { readFileSync } from 'node:fs';
import path from 'node:path';
import matter from 'gray-matter';
import { type Row, row } from '../../../build/bench/row.ts';
import { buildFolder } from '../../../build/collection/compile-folder.ts';
import { writeMarkdown } from './markdown-folder.ts';

/** How long something took, by the clock and in all threads together, in seconds. */
interface Taken {
  clock: number;
  processor: number;
}

/** How often both are done, in turn, so that whatever else the machine does slows both. */
const ROUNDS = 2;

/** Seconds that a folder of Markdown takes to compile, beside gray-matter alone reading the same files before and after. */
export async function readingRows(folder: string, count: number): Promise<Row[]> {
  const files = writeMarkdown(path.join(folder, 'markdown'), count);
  const alone = [await taken(async () => readAll(files))];
  const compiled: Taken[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    compiled.push(
      await taken(() => buildFolder(path.join(folder, 'markdown'), path.join(folder, 'built'), { isHosted: true })),
    );
    alone.push(await taken(async () => readAll(files)));
  }
  const [ours, theirs] = [mean(compiled), mean(alone)];
  return [
    row(`${count} records: compiled from Markdown, beside gray-matter alone`, ours.clock, 's', theirs.clock),
    row(`${count} records: the same, processor time of all threads`, ours.processor, 's', theirs.processor),
  ];
}

async function taken(work: () => Promise<unknown>): Promise<Taken> {
  const [started, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { clock: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
}

function mean(all: readonly Taken[]): Taken {
  const of = (name: keyof Taken) => all.reduce((sum, one) => sum + one[name], 0) / all.length;
  return { clock: of('clock'), processor: of('processor') };
}

/** Without options gray-matter would answer from its cache. */
function readAll(files: readonly string[]): void {
  for (const file of files) matter(readFileSync(file, 'utf8'), {});
}
