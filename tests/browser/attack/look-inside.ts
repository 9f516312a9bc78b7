import path from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { projectRoot } from '../../../build/project-root.ts';
import type * as main from './in-view/main.ts';

declare global {
  /** What the tests call in a view of the extension. */
  var inView: typeof main;
}

let bundled: Promise<string> | undefined;

/** Gives a view of the extension the functions that look at it, as `inView`; returns the view. */
export async function lookInside(view: Page): Promise<Page> {
  bundled ??= bundle();
  await view.evaluate(await bundled);
  return view;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(projectRoot, 'tests/browser/attack/in-view/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'inView',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  });
  return `${outputFiles[0]?.text}; globalThis.inView = inView;`;
}
