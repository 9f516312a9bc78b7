import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Extension } from 'puppeteer-core';
import { expect, inject } from 'vitest';
import { closeWelcome } from '../../../build/browser/close-welcome.ts';
import { installUnpacked } from '../../../build/browser/launch-chromium.ts';
import { onExit } from '../../../build/browser/on-exit.ts';
import type { Granted, Grants } from '../../../build/browser/profile.ts';
import type { StandInWeb } from '../../../build/site/stand-in-web.ts';
import { testBrowser } from './launch-test-browser.ts';
import { startBrowser, type TestBrowser } from './start-browser.ts';
import { ignoreGone } from './worker.ts';

/** What those who share a browser may have been granted, as they write it. */
const GRANTS: readonly Grants[] = [{}, { api: ['tabs'] }, { api: ['tabs'], explicit_host: ['http://127.0.0.1/*'] }];

/** So many of each may have it, one after the other: a profile knows beforehand who is granted what. */
const USES = 25;

/** A browser that is shared, and the folders in which no extension was yet. */
interface Shared {
  browser: Browser;
  web: StandInWeb;
  left: Granted[];
  close: () => Promise<void>;
}

/** The one that the last of this process who shared theirs is done with. */
let idle: Shared | undefined;

/**
 * All sites in one process: to start one for each takes as long as to load a page twice. Browsers that are not shared leave
 * it as readers have it.
 */
const ONE_PROCESS = ['--renderer-process-limit=1', '--disable-site-isolation-trials'];

/** What a test may choose of a browser that it shares. */
export interface SharedOptions {
  /** The folder of the unpacked extension; without: the one that was built for the tests. */
  extension?: string;
  grants?: Grants;
  /** Is told the folder from which the extension is installed, before that, and may change what is there. */
  prepare?: (folder: string) => void;
}

/**
 * The same as `startBrowser`, in a browser that others have used before, but for another extension: each is installed anew,
 * in a folder of its own and with it under another id, and removed with all that it kept. Each has one empty tab, and the
 * stand-in web as it is at first. What stays of the pages before is what the browser itself remembers: its history, and
 * what was copied.
 */
export async function startSharedBrowser(options: SharedOptions = {}): Promise<TestBrowser> {
  const { extension = inject('extension'), grants = {}, prepare } = options;
  const fill = (folder: string) => {
    cpSync(extension, folder, { recursive: true });
    prepare?.(folder);
  };
  const taken = idle;
  idle = undefined;
  if (taken?.browser.connected && taken.left.some(isFor(grants))) {
    try {
      return await use(taken, grants, fill);
    } catch (error) {
      // One that no longer does what it is told is not to fail whoever comes next.
      console.warn(error);
    }
  }
  await taken?.close().catch(console.warn);
  return startFirst(grants, fill);
}

const isFor = (grants: Grants) => (slot: Granted) => JSON.stringify(slot.grants) === JSON.stringify(grants);

async function startFirst(grants: Grants, fill: (folder: string) => void): Promise<TestBrowser> {
  const base = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'article-context-shared-')));
  onExit(() => rmSync(base, { recursive: true, force: true }));
  const slots = GRANTS.flatMap((its, kind) =>
    Array.from({ length: USES }, (_, use) => ({ extension: path.join(base, `${kind}-${use}`), grants: its })),
  );
  for (const slot of slots) mkdirSync(slot.extension);
  const [first, left] = take(slots, grants);
  fill(first.extension);
  const running = await startBrowser({ extension: first.extension, grants, others: left, switches: ONE_PROCESS });
  return shared({ browser: running.browser, web: running.web, left, close: running.close }, running);
}

async function use(its: Shared, grants: Grants, fill: (folder: string) => void): Promise<TestBrowser> {
  const [slot, left] = take(its.left, grants);
  fill(slot.extension);
  const extension = await installUnpacked(its.browser, slot.extension);
  const tested = await testBrowser({ browser: its.browser, extension, close: its.close }, its.web);
  await closeWelcome(its.browser, slot.extension);
  return shared({ ...its, left }, tested);
}

/** The first folder for what is granted, and the others. Throws where nobody may be granted that. */
function take(slots: Granted[], grants: Grants): [Granted, Granted[]] {
  const slot = slots.find(isFor(grants));
  if (slot === undefined) throw new Error(`no browser is shared with ${JSON.stringify(grants)}`);
  return [slot, slots.filter((one) => one !== slot)];
}

function shared(its: Shared, tested: TestBrowser): TestBrowser {
  const close = async () => {
    await empty(its);
    // Nothing of the extension runs any more.
    const strays = its.web.strayRequests();
    its.web.forgetAll();
    // A second one at the same time is ended.
    if (idle === undefined) idle = its;
    else await its.close();
    expect(strays).toEqual([]);
  };
  return { ...tested, close };
}

/** Leaves an empty tab, and nothing of what was installed, or of what pages kept. */
async function empty({ browser, web }: Shared): Promise<void> {
  const before = await browser.pages();
  const tab = await browser.newPage();
  for (const page of before) await page.close().catch(ignoreGone);
  const extensions = [...(await browser.extensions()).values()];
  for (const { id } of extensions) await browser.uninstallExtension(id);
  await untilGone(browser, extensions);
  const session = await tab.createCDPSession();
  await session.send('Network.clearBrowserCookies');
  await session.send('Network.clearBrowserCache');
  const origins = new Set(web.requests().map((url) => new URL(url).origin));
  for (const origin of origins) await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
  await browser.defaultBrowserContext().clearPermissionOverrides();
}

/** The popup, panel and worker of what was removed end soon after it. */
async function untilGone(browser: Browser, extensions: readonly Extension[]): Promise<void> {
  const end = performance.now() + 5000;
  const isTheirs = (url: string) => extensions.some(({ id }) => url.startsWith(`chrome-extension://${id}/`));
  while (browser.targets().some((target) => isTheirs(target.url()))) {
    if (performance.now() > end) throw new Error('something of a removed extension is still there after 5 s');
    await wait(10);
  }
}
