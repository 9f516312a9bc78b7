import { build, type Plugin } from 'esbuild';
import { projectRoot } from '../project-root.ts';

/** Node's oldest version that the package allows. */
const TARGET = 'node20';

/** The bundle is a module, and gray-matter asks for `fs` with a `require` that modules lack. */
const BANNER = `#!/usr/bin/env node
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);`;

/**
 * Bundles the command into one file that needs no package beside it. Returns the packages whose code is in it, as paths
 * below the project (`node_modules/js-yaml`).
 */
export async function bundleCommand(out: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: ['build/collection/main.ts'],
    outfile: out,
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
  const packages = Object.keys(metafile.inputs).flatMap(
    (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
  );
  return [...new Set(packages)].sort();
}

/** gray-matter's own engines are never used: an old js-yaml, and one that runs the code of a file. */
const withoutEngines: Plugin = {
  name: 'without-engines',
  setup({ onLoad }) {
    onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({ contents: 'module.exports = {};' }));
  },
};
