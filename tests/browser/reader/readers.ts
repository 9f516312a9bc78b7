import { packRecords } from '../harness/packed-records.ts';
import { startChromiumReader } from './chromium-reader.ts';
import { startFirefoxReader } from './firefox-reader.ts';
import type { Reader } from './reader.ts';

/** Starts a reader's browser; with `records`, path → Markdown, these are in the extension's package. */
export type StartReader = (records?: { [path: string]: string }) => Promise<Reader>;

/** The browsers in which everything that a reader does is tested. Neither asks the reader again where they allow a host on this computer, or the count. */
export const READERS: readonly (readonly [name: string, start: StartReader])[] = [
  [
    'Chromium',
    async (records) =>
      startChromiumReader({
        ...(records && { extension: await packRecords(records, 'Made', 'chromium') }),
        grants: { api: ['tabs'], explicit_host: ['http://127.0.0.1/*'] },
      }),
  ],
  [
    'Firefox',
    async (records) =>
      startFirefoxReader({
        ...(records && { extension: await packRecords(records, 'Made', 'firefox') }),
        preferences: { 'extensions.webextOptionalPermissionPrompts': false },
      }),
  ],
];
