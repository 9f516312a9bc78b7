import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectRoot } from '../project-root.ts';

/**
 * Writes the page that shows the popup outside an extension, with the fixtures of the tests, into `folder`.
 * @returns its file: address; `#seed` after it chooses the fixture.
 */
export async function writePicturePage(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [path.join(projectRoot, 'tests/views/picture-page.tsx')],
    outfile: path.join(folder, 'popup.js'),
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  copyFileSync(path.join(projectRoot, 'assets/views.css'), path.join(folder, 'views.css'));
  const page = path.join(folder, 'popup.html');
  writeFileSync(page, readFileSync(path.join(projectRoot, 'assets/popup.html')));
  return pathToFileURL(page).href;
}
