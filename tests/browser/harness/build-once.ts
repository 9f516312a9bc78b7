import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../../build/browser/ensure-chromium.ts';
import { onExit } from '../../../build/browser/on-exit.ts';
import { buildExtension } from '../../../build/extension/build-extension.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the unpacked Chromium extension under test. */
    extension: string;
  }
}

/** Before the browser tests: makes sure of a browser, builds the extension once. After them: removes it. */
export default async function buildOnce(project: TestProject): Promise<() => void> {
  ensureChromium();
  const out = mkdtempSync(path.join(os.tmpdir(), 'article-context-build-'));
  const remove = () => rmSync(out, { recursive: true, force: true });
  onExit(remove);
  await buildExtension({ target: 'chromium', out });
  project.provide('extension', out);
  return remove;
}
