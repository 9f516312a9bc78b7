import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { projectRoot } from '../project-root.ts';

/** A module that names what a first script shares with its later ones. */
export type SharingModule = 'src/background/shared.ts' | 'src/views/shared.ts';

/**
 * An esbuild plugin for a later script: in place of a module that the first script shares, what that has. Where a
 * module is shared in part, anything else of it is a fault of the build.
 */
export function sharedModulesPlugin(sharing: SharingModule): Plugin {
  return {
    name: 'shared-modules',
    setup({ onResolve, onLoad }) {
      const shared = sharedModules(path.join(projectRoot, sharing));
      onResolve({ filter: /./ }, ({ path: imported, resolveDir }) => {
        const file = imported.startsWith('.') ? path.resolve(resolveDir, imported) : imported;
        return shared.has(file) ? { path: file, namespace: 'shared' } : undefined;
      });
      onLoad({ filter: /./, namespace: 'shared' }, ({ path: file }) => ({ contents: shared.get(file) ?? '' }));
    },
  };
}

/** One import: of the default, `browser`, or by names, `{ useState, useEffect }`; and from where. */
const IMPORT = /^import (?:(\w+)|\{([^}]+)\}) from '([^']+)'/gm;

/** File or package → a module that hands on what is shared of it. */
function sharedModules(sharing: string): Map<string, string> {
  const imports = readFileSync(sharing, 'utf8').matchAll(IMPORT);
  return new Map(
    [...imports].map(([, standard, names, from = '']) => [
      from.startsWith('.') ? path.resolve(path.dirname(sharing), from) : from,
      standard === undefined ? `export const {${names}} = shared;` : `export default shared.${standard};`,
    ]),
  );
}
