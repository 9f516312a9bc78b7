import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { openFolder } from '../../build/collection/open-folder.ts';
import { projectRoot } from '../../build/project-root.ts';
import { startHost } from '../browser/harness/collection-host.ts';
import { pageInside } from '../browser/harness/compiler-in-page.ts';
import { launchTestBrowser, type TestBrowser } from '../browser/harness/launch-test-browser.ts';
import { switchCounts } from '../browser/harness/switch-counts.ts';
import { type Expect, expectations } from './expected.ts';
import { soakCollection } from './soak-collection.ts';

/** A browser that is ready for the soak: the made collection in its database, the counts switched on. */
export interface SoakBrowser extends TestBrowser {
  /** A page of the extension, behind the others, in which the browser is asked. */
  lookout: Page;
  expect: Expect;
}

/** The pages are not what is tested: a new process for each takes longer than all else. They navigate as fast as they like. */
export const SWITCHES = ['--process-per-site', '--disable-ipc-flooding-protection'];

/** What the reader has allowed: the counts on the button, and private windows. */
export const GRANTS = { api: ['tabs'], isPrivate: true };

/** Starts a browser for the soak with the extension of a folder. A `profile` was made with `GRANTS`, and stays. */
export async function startSoakBrowser(extension: string, profile?: string): Promise<SoakBrowser> {
  const running = await launchTestBrowser({
    extension,
    grants: GRANTS,
    switches: SWITCHES,
    ...(profile !== undefined && { profile }),
  });
  try {
    await switchCounts(running);
    const lookout = await pageInside(running);
    const collection = await soakCollection();
    await importCollection(lookout, collection.hosted);
    const packaged = await openFolder(path.join(projectRoot, 'assets/records'));
    return { ...running, lookout, expect: expectations([collection, packaged]) };
  } catch (error) {
    await running.close();
    throw error;
  }
}

async function importCollection(lookout: Page, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const host = await startHost(files);
  try {
    await lookout.evaluate(async (address) => {
      const job = inside.runJob({ id: 'soak', name: 'Soak', origin: { kind: 'compiled', address } }, () => undefined);
      const outcome = await job.outcome;
      if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome));
    }, host.address);
  } finally {
    await host.close();
  }
}
