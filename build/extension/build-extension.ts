import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf, writeFiles } from '../file-tree.ts';
import { licencesOf } from '../licences.ts';
import { projectRoot } from '../project-root.ts';
import type { BrowserTarget } from './browser-target.ts';
import { bundleScripts } from './bundle-scripts.ts';
import { bundledCollectionPlugin, packCollection } from './bundled-collection.ts';
import { manifestFor } from './manifest-for.ts';

const inProject = (...names: string[]) => path.join(projectRoot, ...names);
const readJson = (file: string) => JSON.parse(readFileSync(inProject(file), 'utf8'));

/** What to build. */
export interface BuildOptions {
  target: BrowserTarget;
  /** The folder to write: emptied first. Without: `dist/chromium` or `dist/firefox`. */
  out?: string;
  /** The folder of pages, styles, icons, words and records. Without: the project's own. */
  assets?: string;
  /** The folder of the records that come in the package. Without: that of the assets. */
  records?: string;
}

/** A built package. */
export interface BuiltExtension {
  /** Its folder, ready to be loaded unpacked. */
  folder: string;
  /** The files with code in its scripts: as paths below the project, or in a namespace of a plugin. */
  bundled: string[];
  /** The address of an article that its collection knows. */
  exampleUrl: string;
}

/** Builds the extension for one browser. Equal sources give equal bytes. */
export async function buildExtension({ target, out, assets, records }: BuildOptions): Promise<BuiltExtension> {
  const folder = path.resolve(out ?? inProject('dist', target));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const from = assets ?? inProject('assets');
  copyAssets(target, from, folder);
  const collection = await packCollection(records ?? path.join(from, 'records'), folder);
  const bundled = await bundleScripts(target, folder, [bundledCollectionPlugin(collection)]);
  copyFileSync(inProject('LICENSE'), path.join(folder, 'LICENSE'));
  writeFileSync(path.join(folder, 'LICENCES.txt'), licencesOf(bundled));
  const manifest = manifestFor(target, readJson('manifest.json'), readJson('package.json'));
  writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return { folder, bundled, exampleUrl: collection.exampleUrl };
}

/**
 * What is packed as it is: pages, styles, icons and words. Not the icons' drawings, the README's pictures, the records,
 * which go in compiled, and what a system leaves in a folder (`.DS_Store`, `Thumbs.db`).
 */
const PACKED = /^(?:[^./][^/]*\.(?:html|css)|icons\/[^./][^/]*\.png|_locales\/\w+\/messages\.json)$/;

/** What only the other browser uses: Firefox's background needs no such page, Chromium knows no icons for themes. */
const FOREIGN: Record<BrowserTarget, RegExp> = {
  chromium: /^icons\/idle-(?:dark|light)-/,
  firefox: /^offscreen\.html$/,
};

function copyAssets(target: BrowserTarget, assets: string, folder: string): void {
  const isPacked = (file: string) => PACKED.test(file) && !FOREIGN[target].test(file);
  writeFiles(new Map([...filesOf(assets)].filter(([file]) => isPacked(file))), folder);
}
