import path from 'node:path';
import { projectRoot } from '../project-root.ts';
import type { MadePackage } from './make-packages.ts';

/** Says of each package where it is and how large. */
export function tellPackages(made: readonly MadePackage[]): void {
  for (const { file, bytes } of made) {
    process.stdout.write(`${path.relative(projectRoot, file)}  ${Math.round(bytes / 1024)} KB\n`);
  }
}
