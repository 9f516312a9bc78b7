import { startChromiumReader } from './chromium-reader.ts';
import { startFirefoxReader } from './firefox-reader.ts';
import type { Reader } from './reader.ts';

/** The browsers in which everything that a reader does is tested. */
export const READERS: readonly (readonly [name: string, start: () => Promise<Reader>])[] = [
  ['Chromium', startChromiumReader],
  ['Firefox', startFirefoxReader],
];
