import { build } from 'esbuild';
import { bundledFiles } from '../bundled-files.ts';
import { projectRoot } from '../project-root.ts';
import { withoutEngines } from '../without-engines.ts';

/** The name of the command. */
const COMMAND = 'article-context';

/** Node's oldest version that the package allows. */
const TARGET = 'node20';

/** The bundle is a module, and gray-matter asks for `fs` with a `require` that modules lack. */
const BANNER = `#!/usr/bin/env node
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);`;

/**
 * Bundles the command, and beside it the threads in which it reads many records: files that need no package. Returns the
 * files with code in them.
 */
export async function bundleCommand(folder: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: { [COMMAND]: 'build/collection/main.ts', thread: 'build/collection/thread.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    // Only the command's sources bundle their threads.
    external: ['esbuild'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: TARGET,
    charset: 'utf8',
    banner: { js: BANNER },
    plugins: [withoutEngines],
    metafile: true,
    logLevel: 'warning',
  });
  return bundledFiles(metafile);
}
