import path from 'node:path';
import { makePackages } from './package/make-packages.ts';
import { projectRoot } from './project-root.ts';

/*
 * `npm run package`: what is sent to the stores, in dist/packages. The Chromium package is for Edge, too.
 */
const made = await makePackages(path.join(projectRoot, 'dist/packages'));
for (const { file, bytes } of made) {
  process.stdout.write(`${path.relative(projectRoot, file)}  ${Math.round(bytes / 1024)} KB\n`);
}
