import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onExit } from '../../build/browser/on-exit.ts';
import { openFolder } from '../../build/collection/open-folder.ts';
import { buildExtension } from '../../build/extension/build-extension.ts';
import { type Expect, expectations } from './expected.ts';
import { type FirefoxTabs, startFirefoxTabs } from './firefox-tabs.ts';
import { writeSoakRecords } from './write-soak-records.ts';

/** A Firefox that is ready for the soak: the made records in the extension's package; and what its buttons must show. */
export interface SoakFirefox extends FirefoxTabs {
  expect: Expect;
}

/** Builds the extension and starts it in a Firefox with so many tabs. Nothing is allowed yet. */
export async function startSoakFirefox(tabs: number, template?: string): Promise<SoakFirefox> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-soak-'));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  const records = path.join(folder, 'records');
  writeSoakRecords(records);
  const { folder: extension } = await buildExtension({ target: 'firefox', records, out: path.join(folder, 'out') });
  return { ...(await startFirefoxTabs(extension, tabs, template)), expect: expectations([await openFolder(records)]) };
}
