import path from 'node:path';
import { homepage, homepageNote } from './homepage.ts';
import { projectRoot } from './project-root.ts';
import { makeStore } from './store/make-store.ts';

/*
 * `npm run store`: texts and pictures for the stores, in dist/store. Look at the pictures before they are sent.
 */
for (const file of await makeStore(path.join(projectRoot, 'dist/store'))) {
  process.stdout.write(`${path.relative(projectRoot, file)}\n`);
}
process.stdout.write(homepageNote(homepage()));
