import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { expect, inject } from 'vitest';
import { closeWelcome } from '../../../build/browser/close-welcome.ts';
import { type ExtensionBrowser, install } from '../../../build/browser/launch-chromium.ts';
import { onExit } from '../../../build/browser/on-exit.ts';
import type { Granted, Grants } from '../../../build/browser/profile.ts';
import type { StandInWeb } from '../../../build/site/stand-in-web.ts';
import { testBrowser } from './launch-test-browser.ts';
import { startBrowser, type TestBrowser } from './start-browser.ts';

/** What those who share a browser may have been granted. */
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
 * stand-in web as it is at first.
 */
export async function startSharedBrowser(options: SharedOptions = {}): Promise<TestBrowser> {
  const { extension = inject('extension'), grants = {}, prepare } = options;
  const fill = (folder: string) => {
    cpSync(extension, folder, { recursive: true });
    prepare?.(folder);
  };
  const taken = idle;
  idle = undefined;
  try {
    if (taken !== undefined) return await use(taken, grants, fill);
  } catch {
    // One that has ended, or hangs, is not to fail whoever comes next.
    await taken?.close().catch(() => undefined);
  }
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
  const running = await startBrowser({ extension: first.extension, grants, others: left });
  const { browser, web, close } = running;
  return shared({ browser, web, left, close }, running);
}

async function use(its: Shared, grants: Grants, fill: (folder: string) => void): Promise<TestBrowser> {
  const [slot, left] = take(its.left, grants);
  fill(slot.extension);
  const installed = await install(its.browser, slot.extension);
  await closeWelcome(its.browser, slot.extension);
  return shared({ ...its, left }, { browser: its.browser, extension: installed, close: its.close });
}

/** The first folder for what is granted, and the others. Throws where none is left. */
function take(slots: Granted[], grants: Grants): [Granted, Granted[]] {
  const slot = slots.find(isFor(grants));
  if (slot === undefined) throw new Error(`no folder is left for ${JSON.stringify(grants)}`);
  return [slot, slots.filter((one) => one !== slot)];
}

async function shared(its: Shared, running: ExtensionBrowser): Promise<TestBrowser> {
  const tested = await testBrowser(running, its.web);
  const close = async () => {
    const strays = its.web.strayRequests();
    await leave(its, tested).catch(its.close);
    expect(strays).toEqual([]);
  };
  return { ...tested, close };
}

/** Leaves an empty tab, and nothing of what was installed or visited. A second one at the same time is ended. */
async function leave(its: Shared, { browser, web }: TestBrowser): Promise<void> {
  if (idle !== undefined) return its.close();
  const before = await browser.pages();
  const tab = await browser.newPage();
  for (const page of before) await page.close();
  for (const id of (await browser.extensions()).keys()) await browser.uninstallExtension(id);
  const session = await tab.createCDPSession();
  await session.send('Network.clearBrowserCookies');
  await session.send('Network.clearBrowserCache');
  await session.detach();
  await browser.defaultBrowserContext().clearPermissionOverrides();
  web.forgetAll();
  idle = its;
}
