import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { type Row, row } from '../../build/bench/row.ts';
import { ensureChromium } from '../../build/browser/ensure-chromium.ts';
import { launchChromium } from '../../build/browser/launch-chromium.ts';
import { buildExtension } from '../../build/extension/build-extension.ts';
import { projectRoot } from '../../build/project-root.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { choose, openImporting, withImportingPage } from '../browser/harness/importing.ts';
import { importChosen } from './import/import-chosen.ts';
import { type Files, madeFiles } from './import/made-files.ts';

/** For `npm run bench -- import`. */
export const name = 'import';

/** How many records the made collection has: `IMPORT_RECORDS=100000 npm run bench -- import`. */
const COUNT = Number(process.env.IMPORT_RECORDS ?? 10_000);

/**
 * Imports in a browser: the seconds, beside those that Node needs only to parse the same records in one thread, and the
 * longest task of the page meanwhile. Real records, where they lie beside the project, and made ones.
 */
export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-bench-'));
  try {
    const built = await buildExtension({ target: 'chromium', out: path.join(folder, 'built') });
    const extension = await withImportingPage(built.folder);
    const real = path.join(projectRoot, '../shared/collections/games');
    const rows: Row[] = [];
    if (existsSync(real)) {
      rows.push(...(await rowsOf('games, zip', extension, folder, filesOf(real))));
      rows.push(...(await rowsOf('games, folder', extension, folder, filesOf(real), real)));
    } else console.error(`${real} is not here: only made records are imported`);
    rows.push(...(await rowsOf(`${COUNT} made, zip`, extension, folder, madeFiles(COUNT))));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rowsOf(what: string, extension: string, folder: string, files: Files, chosen?: string): Promise<Row[]> {
  const zip = path.join(folder, 'bench.zip');
  if (chosen === undefined) writeFileSync(zip, zipSync(files, { level: 1 }));
  const running = await launchChromium({ program: ensureChromium(), extension });
  try {
    const page = await openImporting(running);
    await choose(page, chosen === undefined ? 'files' : 'folder', [chosen ?? zip]);
    const { seconds, longest } = await imported(page);
    return [
      row(`import: ${what}, beside parsing alone in Node`, seconds, 's', parsing(files)),
      row(`import: ${what}: longest task of the page, beside what may be felt`, longest, 'ms', 100),
    ];
  } finally {
    await running.close();
  }
}

/** Imports what was chosen. Tasks of less than 50 ms are not told by the browser: they count as 0. */
async function imported(page: Page): Promise<{ seconds: number; longest: number }> {
  await page.evaluate(() => importing.watchTasks());
  const begin = performance.now();
  await importChosen(page);
  const seconds = (performance.now() - begin) / 1000;
  return { seconds, longest: Math.max(0, ...(await page.evaluate(() => importing.tasks()))) };
}

/** Seconds that Node takes to parse the records, in one thread. */
function parsing(files: Files): number {
  const begin = performance.now();
  for (const [file, bytes] of Object.entries(files)) parseRecord(bytes, file);
  return (performance.now() - begin) / 1000;
}

function filesOf(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  const paths = names.filter((file) => statSync(path.join(folder, file)).isFile()).sort();
  return Object.fromEntries(paths.map((file) => [file, new Uint8Array(readFileSync(path.join(folder, file)))]));
}
