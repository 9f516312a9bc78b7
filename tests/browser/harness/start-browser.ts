import { expect, inject } from 'vitest';
import type { LaunchOptions } from '../../../build/browser/launch-chromium.ts';
import { launchTestBrowser, type TestBrowser } from './launch-test-browser.ts';

export type { TestBrowser };

/** What a test may choose; without: the extension as built for the tests, headless, nothing granted. */
export type TestOptions = Partial<
  Pick<
    LaunchOptions,
    'extension' | 'screen' | 'scale' | 'grants' | 'others' | 'switches' | 'profile' | 'isPinned' | 'hasWelcome'
  >
>;

/** Starts a browser for tests. Every host name leads to its stand-in web: nothing leaves the machine. */
export async function startBrowser(options: TestOptions = {}): Promise<TestBrowser> {
  const running = await launchTestBrowser({ extension: inject('extension'), ...options });
  const close = async () => {
    await running.close();
    // Every test of a browser ends here, so none can forget to ask: the extension contacts nobody.
    expect(running.web.strayRequests()).toEqual([]);
  };
  return { ...running, close };
}
