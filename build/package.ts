import path from 'node:path';
import { makePackages } from './package/make-packages.ts';
import { trackedSources } from './package/sources.ts';
import { tellPackages } from './package/tell-packages.ts';
import { projectRoot } from './project-root.ts';

/*
 * `npm run package`: what is sent to the stores, in dist/packages. The Chromium package is for Edge, too.
 */
tellPackages(await makePackages(path.join(projectRoot, 'dist/packages'), trackedSources()));
