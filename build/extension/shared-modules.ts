import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { projectRoot } from '../project-root.ts';

/** The module of the first script that names what it shares. */
const SHARED = path.join(projectRoot, 'src/background/shared.ts');

/** An esbuild plugin for the background's second script: in place of a module that the first script shares, what that has. */
export function sharedModulesPlugin(): Plugin {
  return {
    name: 'shared-modules',
    setup({ onResolve, onLoad }) {
      const shared = sharedModules();
      onResolve({ filter: /./ }, ({ path: imported, resolveDir }) => {
        const file = imported.startsWith('.') ? path.resolve(resolveDir, imported) : imported;
        const name = shared.get(file);
        return name === undefined ? undefined : { path: name, namespace: 'shared' };
      });
      onLoad({ filter: /./, namespace: 'shared' }, ({ path: name }) => ({
        contents: `module.exports = shared.${name};`,
      }));
    },
  };
}

/** File or package → the name under which it is shared. */
export function sharedModules(): Map<string, string> {
  const imports = readFileSync(SHARED, 'utf8').matchAll(/^import \* as (\w+) from '([^']+)'/gm);
  return new Map(
    [...imports].map(([, name = '', from = '']) => [
      from.startsWith('.') ? path.resolve(path.dirname(SHARED), from) : from,
      name,
    ]),
  );
}
