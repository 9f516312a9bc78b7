import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Row, row } from '../../build/bench/row.ts';
import { ensureChromium } from '../../build/browser/ensure-chromium.ts';
import { launchChromium } from '../../build/browser/launch-chromium.ts';
import { buildExtension } from '../../build/extension/build-extension.ts';
import { startStandInWeb } from '../../build/site/stand-in-web.ts';
import type { ArticleRecord } from '../../src/record/article-record.ts';
import { madeNews } from '../collection/made/made-news.ts';
import { toMarkdown } from '../collection/made/to-markdown.ts';
import { panelRow } from './views/panel-row.ts';
import { searchRow, writeStaticFilter } from './views/search-row.ts';
import { shiftRow } from './views/shift-row.ts';

export const name = 'views';

/** How many records the extension under measurement has. */
const RECORDS = 1000;

/** Most bytes of the popup's two scripts together, minified. */
const POPUP_LIMIT = 60 * 1024;

/**
 * What a reader waits for in the views, each beside the least that it takes in the same browser; how much moves in the
 * popup after its first paint; how large its scripts are.
 */
export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-bench-'));
  const records = Array.from({ length: RECORDS }, (_, number) => madeNews(number, RECORDS).record);
  const web = await startStandInWeb();
  try {
    const extension = await buildWith(records, folder);
    const running = await launchChromium({
      program: ensureChromium(),
      extension,
      switches: web.switches,
      grants: { api: ['tabs'] },
    });
    try {
      const titles = records.map(({ title }) => title);
      const pages = records.flatMap(({ webUrl = [] }) => webUrl);
      return [
        sizeRow(extension),
        await shiftRow(running, web, pages[0] ?? ''),
        await searchRow(running, titles),
        await panelRow(running, pages),
      ];
    } finally {
      await running.close();
    }
  } finally {
    await web.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildWith(records: readonly ArticleRecord[], folder: string): Promise<string> {
  const sources = path.join(folder, 'records');
  mkdirSync(sources);
  writeFileSync(path.join(sources, 'collection.yml'), 'name: Made\n');
  records.forEach((record, number) => {
    writeFileSync(path.join(sources, `${number}.md`), toMarkdown(record));
  });
  const built = await buildExtension({ target: 'chromium', records: sources, out: path.join(folder, 'out') });
  writeStaticFilter(
    built.folder,
    records.map(({ title }) => title),
  );
  return built.folder;
}

function sizeRow(extension: string): Row {
  const sizes = ['popup.js', 'more.js'].map((script) => statSync(path.join(extension, script)).size);
  const sum = sizes.reduce((total, size) => total + size, 0);
  return row('views: both scripts of the popup, minified, beside their limit', sum, 'bytes', POPUP_LIMIT);
}
