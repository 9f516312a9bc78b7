import { bundleForPage } from '../harness/bundle-for-page.ts';
import type * as main from './in-view/main.ts';

declare global {
  /** What the tests call in a view of the extension. */
  var inView: typeof main;
}

/** The script that gives a view of the extension the functions that look at it: `inView`. */
export const inViewScript = (): Promise<string> => bundleForPage('attack/in-view/main.ts', 'inView');
