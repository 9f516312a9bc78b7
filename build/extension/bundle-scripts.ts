import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { projectRoot } from '../project-root.ts';
import { type BrowserTarget, OLDEST_VERSION } from './browser-target.ts';
import { polyfillPlugin } from './polyfill-plugin.ts';

/** The scripts of the package and where each starts. */
const ENTRY_POINTS = {
  background: 'src/background/main.ts',
  popup: 'src/views/popup/main.tsx',
};

const ENGINE: Record<BrowserTarget, string> = { chromium: 'chrome', firefox: 'firefox' };

/**
 * Bundles each script into one file. They are classic scripts: Firefox's background cannot be a module in the same words
 * as Chromium's worker.
 */
export async function bundleScripts(target: BrowserTarget, out: string, plugins: Plugin[]): Promise<void> {
  await build({
    absWorkingDir: projectRoot,
    entryPoints: ENTRY_POINTS,
    outdir: path.resolve(out),
    bundle: true,
    minify: true,
    format: 'iife',
    target: `${ENGINE[target]}${OLDEST_VERSION[target]}`,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    charset: 'utf8',
    plugins: [...plugins, polyfillPlugin()],
    logLevel: 'warning',
  });
}
