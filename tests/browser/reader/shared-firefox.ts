import {
  type FirefoxOptions,
  launchFirefox,
  type RunningFirefox,
} from '../../../build/browser/firefox/launch-firefox.ts';
import { type FirefoxReader, type ReaderOptions, startReaderIn } from './firefox-reader.ts';

/** The Firefox that the last reader of this process who shared theirs is done with. */
let left: RunningFirefox | undefined;

/** A reader in a Firefox that is made like new for each reader: to start one takes as long as a dozen steps of theirs. */
export function startSharedFirefoxReader(
  options: Pick<ReaderOptions, 'extension' | 'preferences'>,
): Promise<FirefoxReader> {
  const take = async (next: FirefoxOptions) => {
    const taken = left;
    left = undefined;
    try {
      return await (taken?.renew(next) ?? launchFirefox(next));
    } catch (error) {
      // One that has ended, or hangs, is not to fail whoever comes next.
      if (taken === undefined) throw error;
      await taken.quit();
      return launchFirefox(next);
    }
  };
  const leave = async (firefox: RunningFirefox) => {
    left = firefox;
  };
  // All sites in one process: to start one for each takes as long as to load a page twice. A Firefox that is not shared leaves
  // it as readers have it.
  const oneProcess = { 'fission.webContentIsolationStrategy': 0, 'dom.ipc.processCount': 1 };
  return startReaderIn({ ...options, preferences: { ...oneProcess, ...options.preferences } }, take, leave);
}
