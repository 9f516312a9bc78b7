import { readFileSync } from 'node:fs';
import path from 'node:path';
import matter from 'gray-matter';
import { type Row, row } from '../../../build/bench/row.ts';
import { buildFolder } from '../../../build/collection/compile-folder.ts';
import { writeMarkdown } from './markdown-folder.ts';

/** Seconds that a folder of Markdown takes to compile, beside gray-matter alone reading the same files before and after. */
export async function readingRows(folder: string, count: number): Promise<Row[]> {
  const files = writeMarkdown(path.join(folder, 'markdown'), count);
  const before = readAll(files);
  const started = performance.now();
  await buildFolder(path.join(folder, 'markdown'), path.join(folder, 'built'), { isHosted: true });
  const seconds = (performance.now() - started) / 1000;
  const alone = (before + readAll(files)) / 2;
  return [row(`${count} records: compiled from Markdown, beside gray-matter alone`, seconds, 's', alone)];
}

/** Without options gray-matter would answer from its cache. */
function readAll(files: readonly string[]): number {
  const started = performance.now();
  for (const file of files) matter(readFileSync(file, 'utf8'), {});
  return (performance.now() - started) / 1000;
}
