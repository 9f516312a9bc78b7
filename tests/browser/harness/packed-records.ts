import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onExit } from '../../../build/browser/on-exit.ts';
import type { BrowserTarget } from '../../../build/extension/browser-target.ts';
import { buildExtension } from '../../../build/extension/build-extension.ts';

/** Builds the extension with other records in its package: path → Markdown. Returns its folder, which is removed when the tests end. */
export async function packRecords(
  records: { [path: string]: string },
  name = 'Made',
  target: BrowserTarget = 'chromium',
): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-made-'));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, 'records'));
  for (const [file, text] of Object.entries({ 'collection.yml': `name: ${JSON.stringify(name)}\n`, ...records })) {
    writeFileSync(path.join(folder, 'records', file), text);
  }
  const built = await buildExtension({
    target,
    records: path.join(folder, 'records'),
    out: path.join(folder, 'out'),
  });
  return built.folder;
}

/** The Markdown of a record whose front matter says `fields`. JSON is YAML. */
export function toMarkdown(fields: object): string {
  return `---\n${JSON.stringify(fields)}\n---\n`;
}
