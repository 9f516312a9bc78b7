import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';

/** What measures times is left out: on a machine with more to do it would notice anything. */
const LEFT_OUT = /hostile-sizes/;

/** What each bundle begins with: its own place, for `mutant-in-force.mjs`, and `require`, for packages that are no modules. */
const BEGINNING = `
import { createRequire } from 'node:module';
globalThis.$bundle = new URL(import.meta.url).pathname;
const require = createRequire(import.meta.url);
`;

/**
 * Bundles the tests below a folder of `root`, each into one file beside its source: one that loads hundreds of others takes
 * longer than its tests. Returns their paths from the root. The properties of those named in `whole` are tried on all
 * their inputs.
 */
export async function bundleTests(root: string, folder: string, whole: ReadonlySet<string>): Promise<string[]> {
  const found = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  const tests = found.filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.test(file));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: tests.map((file) => path.join(folder, file)),
    outdir: folder,
    outbase: folder,
    outExtension: { '.js': '.bundle.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2023',
    external: ['vitest', 'esbuild'],
    banner: { js: BEGINNING },
    metafile: true,
    logLevel: 'silent',
    plugins: [buildStaysOutside(root), fewRuns(root, whole)],
  });
  return Object.keys(metafile.outputs);
}

/** Properties are tried on a twentieth of their inputs: what is noticed is noticed by the first ones, and the rest takes long. */
function fewRuns(root: string, whole: ReadonlySet<string>): Plugin {
  const contents = `import fc from 'fast-check';
const assert = (property, how) => fc.assert(property, { ...how, numRuns: Math.ceil((how?.numRuns ?? 100) / 20) });
export default { ...fc, assert };`;
  const isWhole = (importer: string) =>
    whole.has(path.relative(root, importer).replaceAll(path.sep, '/').replace(/\.ts$/, '.bundle.mjs'));
  return {
    name: 'few-runs',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^fast-check$/ }, ({ namespace, importer }) =>
        namespace === 'few-runs' || isWhole(importer) ? undefined : { path: 'fast-check', namespace: 'few-runs' },
      );
      onLoad({ filter: /./, namespace: 'few-runs' }, () => ({ contents, resolveDir: root }));
    },
  };
}

/** A module of `build` may ask where it is. */
function buildStaysOutside(root: string): Plugin {
  return {
    name: 'build-stays-outside',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path: imported, resolveDir }) => {
        const file = path.resolve(resolveDir, imported);
        return path.relative(root, file).startsWith('build') ? { path: file, external: true } : undefined;
      });
    },
  };
}
