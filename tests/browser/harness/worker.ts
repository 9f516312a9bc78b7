import type { Extension, Target } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../../build/browser/launch-chromium.ts';

/** A test for targets: is it the background worker of this extension? */
export function isWorkerOf(extension: Extension): (target: Target) => boolean {
  return (target) => target.type() === 'service_worker' && new URL(target.url()).host === extension.id;
}

/**
 * Stops the background worker as the browser does when it is idle, and waits until it has stopped; the next event or
 * message starts it anew. One that does not run is fine. (While a debugger looks on, a worker never stops by itself.)
 */
export async function stopWorker({ browser, extension }: ExtensionBrowser): Promise<void> {
  const running = browser.targets().find(isWorkerOf(extension));
  if (!running) return;
  const stopped = new Promise<void>((resolve) => {
    const check = (target: Target) => {
      if (target !== running) return;
      browser.off('targetdestroyed', check);
      resolve();
    };
    browser.on('targetdestroyed', check);
  });
  const worker = await running.worker();
  await worker?.close();
  await stopped;
}
