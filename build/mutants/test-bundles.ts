import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type BuildContext, context, type Metafile, type Plugin } from 'esbuild';

/** For packages that are no modules. */
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** What measures times is left out: on a machine with more to do it would notice anything. */
const LEFT_OUT = /hostile-sizes/;

/** The tests of a folder, each in one file beside its source. */
export interface TestBundles {
  /** Makes them anew of the sources as they are now. Rejects where these are no code any more. */
  make: () => Promise<void>;
  /** From now on tries the properties of such a test on all inputs: one may count what it tried. */
  tryAll: (bundle: string) => void;
  /** Those that hold a source, or all of them; paths from the root. */
  with: (source?: string) => string[];
  close: () => Promise<void>;
}

/** Bundles the tests below a folder of `root`. What they need of `build` and of packages stays outside. */
export async function bundleTests(root: string, folder: string): Promise<TestBundles> {
  const found = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  const tests = found.filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.test(file));
  const whole = new Set<string>();
  const building: BuildContext<{ metafile: true }> = await context({
    absWorkingDir: root,
    entryPoints: tests.map((file) => path.join(folder, file)),
    outdir: folder,
    outbase: folder,
    outExtension: { '.js': '.bundle.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2023',
    // Everything else goes in: a file that loads hundreds of others takes longer than its tests.
    external: ['vitest', 'esbuild'],
    banner: { js: REQUIRE },
    metafile: true,
    logLevel: 'silent',
    plugins: [buildStaysOutside(root), fewRuns(root, whole)],
  });
  let outputs: Metafile['outputs'] = {};
  return {
    make: async () => {
      outputs = (await building.rebuild()).metafile.outputs;
    },
    tryAll: (bundle) => void whole.add(path.join(root, bundle.replace(/\.bundle\.mjs$/, '.ts'))),
    with: (source) =>
      Object.entries(outputs).flatMap(([file, { inputs }]) =>
        source === undefined || Object.hasOwn(inputs, source) ? [file] : [],
      ),
    close: () => building.dispose(),
  };
}

/** Properties are tried on a twentieth of their inputs: what is noticed is noticed by the first ones, and the rest takes long. */
function fewRuns(root: string, whole: ReadonlySet<string>): Plugin {
  const contents = `import fc from 'fast-check';
const assert = (property, how) => fc.assert(property, { ...how, numRuns: Math.ceil((how?.numRuns ?? 100) / 20) });
export default { ...fc, assert };`;
  return {
    name: 'few-runs',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^fast-check$/ }, ({ namespace, importer }) =>
        namespace === 'few-runs' || whole.has(importer) ? undefined : { path: 'fast-check', namespace: 'few-runs' },
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
