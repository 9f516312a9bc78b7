import { stopWorker } from '../browser/harness/worker.ts';
import type { SoakBrowser } from './soak-browser.ts';

/**
 * Stops the worker, and waits until the browser itself has noted that it is gone: until then events still go to it, and
 * are lost with it.
 */
export async function stopAsleep(running: SoakBrowser): Promise<void> {
  const before = await backgrounds(running);
  await stopWorker(running);
  while ((await backgrounds(running)).some((id) => before.includes(id)));
}

/** The ids of the backgrounds that the browser knows of: each run of the worker has another. */
async function backgrounds({ lookout }: SoakBrowser): Promise<string[]> {
  return lookout.evaluate(async () => {
    const contexts = await chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.BACKGROUND] });
    return contexts.map(({ contextId }) => contextId);
  });
}
