import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BROWSER_TARGETS, type BrowserTarget } from '../extension/browser-target.ts';
import { buildExtension } from '../extension/build-extension.ts';
import { type FileTree, filesOf, writeFiles } from '../file-tree.ts';
import { projectRoot } from '../project-root.ts';
import { zipFiles } from './zip-files.ts';

/** A package that was made. */
export interface MadePackage {
  kind: BrowserTarget | 'sources';
  file: string;
  bytes: number;
}

/**
 * Makes the packages of all browsers and of their sources into a folder. Equal sources give equal bytes. Throws where
 * a script has code of another file of `src`.
 */
export async function makePackages(out: string, sources: FileTree): Promise<MadePackage[]> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { name, version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  const made: MadePackage[] = [];
  const write = (kind: MadePackage['kind'], files: FileTree) => {
    const file = path.join(out, `${name}-${version}-${kind}.zip`);
    const zip = zipFiles(files);
    writeFileSync(file, zip);
    made.push({ kind, file, bytes: zip.length });
  };
  // Apart from the project's own folder, in which more may lie.
  const work = path.join(out, 'work');
  writeFiles(new Map([...sources].filter(([file]) => file.startsWith('assets/'))), work);
  for (const target of BROWSER_TARGETS) {
    const options = { target, out: path.join(work, target), assets: path.join(work, 'assets') };
    const { folder, bundled } = await buildExtension(options);
    const foreign = bundled.find((file) => file.startsWith('src/') && !sources.has(file));
    if (foreign !== undefined) throw new Error(`${foreign} is bundled, but none of the sources`);
    write(target, filesOf(folder));
  }
  rmSync(work, { recursive: true });
  write('sources', sources);
  return made;
}
