import { startChromiumReader } from './chromium-reader.ts';
import { startFirefoxReader } from './firefox-reader.ts';
import type { Reader } from './reader.ts';

/** The browsers in which everything that a reader does is tested. Neither asks the reader again where they allow a host on this computer. */
export const READERS: readonly (readonly [name: string, start: () => Promise<Reader>])[] = [
  ['Chromium', () => startChromiumReader({ grants: { explicit_host: ['http://127.0.0.1/*'] } })],
  ['Firefox', () => startFirefoxReader({ preferences: { 'extensions.webextOptionalPermissionPrompts': false } })],
];
