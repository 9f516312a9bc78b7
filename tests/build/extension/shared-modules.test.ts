import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { sharedModulesPlugin } from '../../../build/extension/shared-modules.ts';
import { projectRoot } from '../../../build/project-root.ts';

/** The modules of which a script holds code. */
async function modulesOf(entryPoint: string, plugins = [sharedModulesPlugin()]): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    metafile: true,
    external: ['bundled-collection'],
    plugins,
  });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? file : []));
}

test('the background’s second script has none of the first’s code again', async () => {
  const first = new Set(await modulesOf('src/background/main.ts', []));
  const second = await modulesOf('src/background/tasks.ts');
  expect(first).toContain(path.posix.join('src', 'address', 'article-key.ts'));
  expect(second.filter((file) => first.has(file))).toEqual([]);
});
