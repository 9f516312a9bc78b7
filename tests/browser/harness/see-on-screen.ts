import { setInterval } from 'node:timers/promises';
import type { Pixels } from './pixels.ts';
import type { Screen } from './start-screen.ts';

/** Milliseconds between two looks, and until it is given up. */
const LOOK_EVERY = 50;
const PATIENCE = 5000;

/**
 * Looks at the screen until something is seen there; returns what `find` returned. A browser tells nobody when it has
 * repainted its toolbar, so looking is the only way to know.
 * @throws Error naming what was not seen
 */
export async function seeOnScreen<T>(screen: Screen, what: string, find: (pixels: Pixels) => T | null): Promise<T> {
  const end = performance.now() + PATIENCE;
  for await (const _ of setInterval(LOOK_EVERY)) {
    const found = find(screen.look());
    if (found !== null) return found;
    if (performance.now() > end) break;
  }
  throw new Error(`not seen on the screen within ${PATIENCE} ms: ${what}`);
}
