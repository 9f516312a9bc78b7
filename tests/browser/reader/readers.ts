import type { BrowserTarget } from '../../../build/extension/browser-target.ts';
import { packRecords } from '../harness/packed-records.ts';
import { startChromiumReader } from './chromium-reader.ts';
import { startFirefoxReader } from './firefox-reader.ts';
import type { Reader } from './reader.ts';

/** The records that are in the extension's package: path → Markdown. */
type Records = { [path: string]: string };

/** Starts a reader's browser, with other records in the extension's package. `prepare` is told its folder before, and may change what is there. */
export type StartReader = (records?: Records, prepare?: (folder: string) => void) => Promise<Reader>;

/** The browsers in which everything that a reader does is tested. Neither asks the reader again where they allow a host on this computer, or the count. */
export const READERS: readonly (readonly [name: string, start: StartReader])[] = [
  [
    'Chromium',
    async (records, prepare) =>
      startChromiumReader({
        ...(records && { extension: await packed('chromium', records, prepare) }),
        grants: { api: ['tabs'], explicit_host: ['http://127.0.0.1/*'] },
      }),
  ],
  [
    'Firefox',
    async (records, prepare) =>
      startFirefoxReader({
        ...(records && { extension: await packed('firefox', records, prepare) }),
        preferences: { 'extensions.webextOptionalPermissionPrompts': false },
      }),
  ],
];

async function packed(target: BrowserTarget, records: Records, prepare?: (folder: string) => void): Promise<string> {
  const folder = await packRecords(records, 'Made', target);
  prepare?.(folder);
  return folder;
}
