import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectRoot } from '../project-root.ts';

/** A view that has pictures. */
export type View = 'popup' | 'options' | 'panel' | 'search' | 'welcome' | 'draft';

/**
 * Writes the pages that show the views outside an extension, with the fixtures of the tests, into `folder`.
 * @returns the file: address of a view's page; `#seed` after it chooses the fixture.
 */
export async function writePicturePage(folder: string): Promise<(view: View) => string> {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: {
      popup: path.join(projectRoot, 'tests/views/picture-page.tsx'),
      options: path.join(projectRoot, 'tests/views/options-page.tsx'),
      draft: path.join(projectRoot, 'tests/views/draft-page.tsx'),
      panel: path.join(projectRoot, 'tests/views/panel-page.tsx'),
      search: path.join(projectRoot, 'tests/views/search-page.tsx'),
      welcome: path.join(projectRoot, 'tests/views/welcome-page.tsx'),
    },
    outdir: folder,
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  const pages = ['popup.html', 'options.html', 'panel.html', 'search.html', 'welcome.html', 'draft.html'];
  for (const file of ['views.css', 'options.css', 'draft.css', ...pages]) {
    copyFileSync(path.join(projectRoot, 'assets', file), path.join(folder, file));
  }
  return (view) => pathToFileURL(path.join(folder, `${view}.html`)).href;
}
