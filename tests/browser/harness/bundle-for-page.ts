import path from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../../../build/project-root.ts';

const bundles = new Map<string, Promise<string>>();

/** A module below tests/browser as a script that gives a page's window what it exports, under a name. */
export function bundleForPage(module: string, name: string): Promise<string> {
  const bundled = bundles.get(module) ?? bundle(module, name);
  bundles.set(module, bundled);
  return bundled;
}

async function bundle(module: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(projectRoot, 'tests/browser', module)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  return `${outputFiles[0]?.text}; window.${name} = ${name};`;
}
