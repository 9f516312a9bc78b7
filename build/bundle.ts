import path from 'node:path';
import { BROWSER_TARGETS } from './extension/browser-target.ts';
import { buildExtension } from './extension/build-extension.ts';

/*
 * `npm run build`: the packages of all browsers, in dist/. Prints their folders.
 */
for (const target of BROWSER_TARGETS) {
  const { folder } = await buildExtension({ target });
  console.log(path.relative(process.cwd(), folder));
}
