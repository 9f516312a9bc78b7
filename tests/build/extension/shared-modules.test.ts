import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { type SharingModule, sharedModulesPlugin } from '../../../build/extension/shared-modules.ts';
import { projectRoot } from '../../../build/project-root.ts';

/** The modules of which a script holds code. */
async function modulesOf(entryPoint: string, sharing?: SharingModule): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    metafile: true,
    external: ['bundled-collection'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: sharing === undefined ? [] : [sharedModulesPlugin(sharing)],
  });
  const [output] = Object.values(metafile.outputs);
  return Object.entries(output?.inputs ?? {}).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? file : []));
}

test.each([
  ['background', 'src/background/main.ts', 'src/background/tasks.ts', 'src/background/shared.ts'],
  ['popup', 'src/views/popup/main.tsx', 'src/views/more.ts', 'src/views/shared.ts'],
] as const)('the %s’s second script has none of the first’s code again', async (_, first, second, sharing) => {
  const loaded = new Set(await modulesOf(first));
  const again = await modulesOf(second, sharing);
  expect(loaded.size).toBeGreaterThan(20);
  expect(again.length).toBeGreaterThan(10);
  expect(again.filter((file) => loaded.has(file))).toEqual([]);
});
