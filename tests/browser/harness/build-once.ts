import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../../build/browser/ensure-chromium.ts';
import { ensureFirefox } from '../../../build/browser/firefox/ensure-firefox.ts';
import { makeFirefoxProfile } from '../../../build/browser/firefox/launch-firefox.ts';
import { onExit } from '../../../build/browser/on-exit.ts';
import { buildExtension } from '../../../build/extension/build-extension.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the unpacked Chromium extension under test. */
    extension: string;
    /** The same for Firefox. */
    firefoxExtension: string;
    /** The folder of a profile that Firefox was started with: see `makeFirefoxProfile`. */
    firefoxProfile: string;
  }
}

/** Before the browser tests: makes sure of the browsers, builds the extension once for each. After them: removes it. */
export default async function buildOnce(project: TestProject): Promise<() => void> {
  ensureChromium();
  const firefox = ensureFirefox();
  const out = mkdtempSync(path.join(os.tmpdir(), 'article-context-build-'));
  const remove = () => rmSync(out, { recursive: true, force: true });
  onExit(remove);
  const folders = { extension: path.join(out, 'chromium'), firefoxExtension: path.join(out, 'firefox') };
  const profile = path.join(out, 'profile');
  mkdirSync(profile);
  const forFirefox = async () => {
    await buildExtension({ target: 'firefox', out: folders.firefoxExtension });
    await makeFirefoxProfile(firefox, folders.firefoxExtension, profile);
  };
  await Promise.all([buildExtension({ target: 'chromium', out: folders.extension }), forFirefox()]);
  project.provide('firefoxProfile', profile);
  project.provide('extension', folders.extension);
  project.provide('firefoxExtension', folders.firefoxExtension);
  return remove;
}
