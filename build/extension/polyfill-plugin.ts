import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { projectRoot } from '../project-root.ts';

/** In webextension-polyfill: the table of every function of every namespace, most of the script. */
const TABLE = /const apiMetadata = (\{[\s\S]*?\n {6}\});/;

interface Table {
  [name: string]: Table | number;
}

/**
 * An esbuild plugin that leaves out of webextension-polyfill's table the functions that the product never calls: half of
 * the script. The polyfill hands through what is not in its table as the browser has it.
 */
export function polyfillPlugin(): Plugin {
  return {
    name: 'webextension-polyfill',
    setup({ onLoad }) {
      const used = usedFunctions();
      onLoad({ filter: /webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/ }, ({ path: file }) => {
        const text = readFileSync(file, 'utf8');
        const [statement, table] = TABLE.exec(text) ?? [];
        if (statement === undefined || table === undefined) throw new Error(`${file}: the table is not where it was`);
        const kept = JSON.stringify(withoutUnused(JSON.parse(table), used));
        return { contents: text.replace(statement, `const apiMetadata = ${kept};`) };
      });
    },
  };
}

/** The functions that the sources name: `tabs.query` for `browser.tabs.query(…)`. */
function usedFunctions(): ReadonlySet<string> {
  const src = path.join(projectRoot, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const texts = files.map((file) => readFileSync(path.join(src, file), 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(/\bbrowser\.([\w.]+)/g)].map(([, name = '']) => name)));
}

/** A table without the functions that are not used. What is no namespace says how many arguments a function takes. */
function withoutUnused(table: Table, used: ReadonlySet<string>, within = ''): Table {
  const kept = Object.entries(table).flatMap(([name, entry]): [string, Table | number][] => {
    const at = `${within}${name}`;
    if (typeof entry === 'number' || 'minArgs' in entry) return used.has(at) ? [[name, entry]] : [];
    const inner = withoutUnused(entry, used, `${at}.`);
    return Object.keys(inner).length > 0 ? [[name, inner]] : [];
  });
  return Object.fromEntries(kept);
}
