import type { Page } from 'puppeteer-core';
import { bundleForPage } from '../harness/bundle-for-page.ts';
import type * as main from './in-view/main.ts';

declare global {
  /** What the tests call in a view of the extension. */
  var inView: typeof main;
}

/** The script that gives a view of the extension the functions that look at it: `inView`. */
export const inViewScript = (): Promise<string> => bundleForPage('attack/in-view/main.ts', 'inView');

/** Gives a view those functions; returns the view. */
export async function lookInside(view: Page): Promise<Page> {
  await view.evaluate(await inViewScript());
  return view;
}
