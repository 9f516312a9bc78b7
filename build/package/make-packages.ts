import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BROWSER_TARGETS } from '../extension/browser-target.ts';
import { buildExtension } from '../extension/build-extension.ts';
import { projectRoot } from '../project-root.ts';
import { sourceFiles } from './sources.ts';
import { filesOf, zipFiles } from './zip-folder.ts';

/** A package that was made. */
export interface MadePackage {
  file: string;
  bytes: number;
}

/** Makes the packages of all browsers and of the sources into a folder. Equal sources give equal bytes. */
export async function makePackages(out: string): Promise<MadePackage[]> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const { name, version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  const made: MadePackage[] = [];
  const write = (kind: string, zip: Uint8Array) => {
    const file = path.join(out, `${name}-${version}-${kind}.zip`);
    writeFileSync(file, zip);
    made.push({ file, bytes: zip.length });
  };
  for (const target of BROWSER_TARGETS) {
    const { folder } = await buildExtension({ target, out: path.join(out, target) });
    write(target, zipFiles(filesOf(folder)));
    rmSync(folder, { recursive: true, force: true });
  }
  write('sources', zipFiles(sourceFiles()));
  return made;
}
