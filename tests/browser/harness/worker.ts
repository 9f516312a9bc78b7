import type { Extension, Target } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../../build/browser/launch-chromium.ts';

/** A test for targets: is it the background worker of this extension? */
export function isWorkerOf(extension: Extension): (target: Target) => boolean {
  return (target) => target.type() === 'service_worker' && new URL(target.url()).host === extension.id;
}

/** Milliseconds after which a worker that was told to stop is told again. */
const PATIENCE = 3000;

/**
 * Stops the background worker as the browser does when it is idle, and waits until it has stopped; the next event or
 * message starts it anew. One that does not run is fine. (While a debugger looks on, a worker never stops by itself.)
 */
export async function stopWorker({ browser, extension }: ExtensionBrowser): Promise<void> {
  const running = browser.targets().find(isWorkerOf(extension));
  if (!running) return;
  const tell = async () => (await running.worker())?.close();
  // What an open page asks in that moment may keep it alive: then it is told again.
  const again = setInterval(() => tell().catch(ignoreGone), PATIENCE);
  const stopped = new Promise<void>((resolve) => {
    const check = (target: Target) => {
      if (target !== running) return;
      browser.off('targetdestroyed', check);
      clearInterval(again);
      resolve();
    };
    browser.on('targetdestroyed', check);
  });
  await tell().catch(ignoreGone);
  await stopped;
}

/** What was to be ended has ended by itself, before it could be told; anything else is thrown again. */
export function ignoreGone(error: unknown): void {
  if (!/No session with given id|No target with given id|Target closed|Session closed/.test(String(error))) throw error;
}
