import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onExit } from '../../../build/browser/on-exit.ts';
import type { Reader, ReaderPage } from '../reader/reader.ts';

const MANIFEST = {
  manifest_version: 3,
  name: 'Another extension',
  version: '1',
  permissions: ['management'],
  browser_specific_settings: { gecko: { id: 'another@another.example' } },
};

/** Installs a second extension; returns a page of it. */
export function openOtherExtension(reader: Reader): Promise<ReaderPage> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-other-'));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(path.join(folder, 'page.txt'), 'A page.');
  return reader.openOther(folder, 'page.txt');
}
