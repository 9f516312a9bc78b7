import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleCommand } from './collection/bundle-command.ts';
import { licencesOf } from './licences.ts';
import { projectRoot } from './project-root.ts';

/*
 * `npm pack` runs it first: makes dist/cli, the command as it is packed, with the licences of the code that is bundled.
 */
const out = path.join(projectRoot, 'dist/cli');
rmSync(out, { recursive: true, force: true });
writeFileSync(path.join(out, 'LICENCES.txt'), licencesOf(await bundleCommand(out)));
