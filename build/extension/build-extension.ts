import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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
  /** The folder of the records that come in the package. Without: the project's own. */
  records?: string;
}

/** A built package. */
export interface BuiltExtension {
  /** Its folder, ready to be loaded unpacked. */
  folder: string;
  /** The address of an article that its collection knows. */
  exampleUrl: string;
}

/** Builds the extension for one browser. Equal sources give equal bytes. */
export async function buildExtension({ target, out, records }: BuildOptions): Promise<BuiltExtension> {
  const folder = path.resolve(out ?? inProject('dist', target));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyAssets(target, folder);
  const collection = await packCollection(records ?? inProject('assets/records'), folder);
  const bundled = await bundleScripts(target, folder, [bundledCollectionPlugin(collection)]);
  copyFileSync(inProject('LICENSE'), path.join(folder, 'LICENSE'));
  writeFileSync(path.join(folder, 'LICENCES.txt'), licencesOf(bundled));
  const manifest = manifestFor(target, readJson('manifest.json'), readJson('package.json').version);
  writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return { folder, exampleUrl: collection.exampleUrl };
}

/** Pages, styles, icons and words go in as they are; the records go in compiled; the icons' drawings and the README's pictures stay out. */
function copyAssets(target: BrowserTarget, folder: string): void {
  const left = [inProject('assets/records'), inProject('assets/pictures')];
  // Firefox's background needs no such page.
  if (target === 'firefox') left.push(inProject('assets/offscreen.html'));
  const isPacked = (file: string) => !left.includes(file) && !file.endsWith('.svg');
  cpSync(inProject('assets'), folder, { recursive: true, filter: isPacked });
}
