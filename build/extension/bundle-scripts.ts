import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { bundledFiles } from '../bundled-files.ts';
import { projectRoot } from '../project-root.ts';
import { withoutEngines } from '../without-engines.ts';
import { type BrowserTarget, OLDEST_VERSION } from './browser-target.ts';
import { nativeBrowserPlugin } from './native-browser-plugin.ts';
import { polyfillPlugin } from './polyfill-plugin.ts';
import { sharedModulesPlugin } from './shared-modules.ts';

/** The scripts that a reader waits for, and where each starts. */
const FIRST = { background: 'src/background/main.ts', popup: 'src/views/popup/main.tsx' };

/**
 * Tells V8 to compile every function when it loads the script (https://v8.dev/blog/explicit-compile-hints): Chromium keeps
 * what was compiled by then, so that the next popup has nothing left to compile. Elsewhere it is a comment.
 */
const COMPILED_AT_ONCE = { js: '//# allFunctionsCalledOnLoad' };

/** The scripts of the other pages. */
const PAGES = {
  options: 'src/views/options/main.tsx',
  panel: 'src/views/panel/main.tsx',
  search: 'src/views/search/main.tsx',
  draft: 'src/views/draft/main.tsx',
  welcome: 'src/views/welcome/main.tsx',
};

const ENGINE: Record<BrowserTarget, string> = { chromium: 'chrome', firefox: 'firefox' };

const JSX = { jsx: 'automatic', jsxImportSource: 'preact' } as const;

/** The background's later scripts, each loaded by the first when it is needed. */
const LATER = { tasks: 'src/background/tasks.ts', finding: 'src/background/finding.ts' };

/** The page in which Chromium's background has workers started. */
const OFFSCREEN = { offscreen: 'src/background/offscreen/main.ts' };

/** The worker in which a collection is made. */
const COMPILER = { compiler: 'src/compiler/main.ts' };

/** The popup's second script, loaded by the first when it is needed. */
const MORE = { more: 'src/views/more.ts' };

/** The scripts that run in a page: what its last statement gives is the answer of `scripting.executeScript`. */
const PAGE_SCRIPTS = [
  { entry: { page: 'src/page/read-page.ts' }, call: 'readPage' },
  { entry: { 'draft-page': 'src/page/read-metadata.ts' }, call: 'readMetadata' },
];

/** How a script is bundled that reads records: gray-matter keeps the text beside its data, in Node as a Buffer. */
const PARSER_OPTIONS = { plugins: [withoutEngines], define: { 'Buffer.from': 'String' } };

/**
 * Bundles each script into one file; returns the files with code in them. They are classic scripts: Firefox's background
 * cannot be a module in the same words as Chromium's worker.
 */
export async function bundleScripts(target: BrowserTarget, out: string, plugins: Plugin[]): Promise<string[]> {
  const options = {
    absWorkingDir: projectRoot,
    outdir: path.resolve(out),
    bundle: true,
    minify: true,
    format: 'iife',
    target: `${ENGINE[target]}${OLDEST_VERSION[target]}`,
    // LICENCES.txt has them.
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
    metafile: true,
  } as const;
  const scripts = [
    { ...JSX, entryPoints: FIRST, banner: COMPILED_AT_ONCE, plugins: [...plugins, nativeBrowserPlugin()] },
    {
      ...JSX,
      entryPoints: { ...PAGES, ...(target === 'chromium' && OFFSCREEN) },
      plugins: [...plugins, polyfillPlugin()],
    },
    ...Object.entries(LATER).map(([name, entry]) => ({
      entryPoints: { [name]: entry },
      globalName: name,
      plugins: [sharedModulesPlugin('src/background/shared.ts')],
    })),
    { ...JSX, entryPoints: MORE, globalName: 'more', plugins: [sharedModulesPlugin('src/views/shared.ts')] },
    { ...PARSER_OPTIONS, entryPoints: COMPILER },
    ...PAGE_SCRIPTS.map(({ entry, call }) => ({
      entryPoints: entry,
      globalName: 'articleContext',
      footer: { js: `articleContext.${call}();` },
    })),
  ];
  const bundled: string[] = [];
  for (const script of scripts) bundled.push(...bundledFiles((await build({ ...options, ...script })).metafile));
  return bundled;
}
