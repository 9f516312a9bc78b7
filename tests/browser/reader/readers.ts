import { packRecords } from '../harness/packed-records.ts';
import { startScreen } from '../harness/start-screen.ts';
import { startSharedChromiumReader } from './chromium-reader.ts';
import { startFirefoxReader } from './firefox-reader.ts';
import type { Reader } from './reader.ts';
import { startSharedFirefoxReader } from './shared-firefox.ts';

/** The records that are in the extension's package: path → Markdown. */
type Records = { [path: string]: string };

/** Starts a reader's browser, with other records in the extension's package. `prepare` is told its folder before, and may change what is there. */
export type StartReader = (records?: Records, prepare?: (folder: string) => void) => Promise<Reader>;

type Readers = readonly (readonly [name: string, start: StartReader])[];

/** The browsers in which everything that a reader does is tested. Neither asks the reader again where they allow a host on this computer, or the count. */
export const READERS: Readers = [
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
];

/** The same where something is dragged: a Firefox without a screen knows no dragging. */
export const DRAGGING_READERS: Readers = [
  ['Chromium', startChromium],
  ['Firefox', startFirefoxOnScreen],
];

async function startChromium(...[records, prepare]: Parameters<StartReader>): Promise<Reader> {
  return startSharedChromiumReader({
    ...(records && { extension: await packRecords(records) }),
    ...(prepare && { prepare }),
    grants: { api: ['tabs'], explicit_host: ['http://127.0.0.1/*'] },
  });
}

const firefoxOptions = async (...[records, prepare]: Parameters<StartReader>) => ({
  ...(records && { extension: await packed(records, prepare) }),
  preferences: { 'extensions.webextOptionalPermissionPrompts': false },
});

async function startFirefox(...made: Parameters<StartReader>): Promise<Reader> {
  return startSharedFirefoxReader(await firefoxOptions(...made));
}

async function startFirefoxOnScreen(...made: Parameters<StartReader>): Promise<Reader> {
  const options = await firefoxOptions(...made);
  const screen = await startScreen();
  const reader = await startFirefoxReader({ ...options, screen: screen.display });
  const close = async () => {
    await reader.close();
    await screen.stop();
  };
  return { ...reader, close };
}

async function packed(records: Records, prepare?: (folder: string) => void): Promise<string> {
  const folder = await packRecords(records, 'Made', 'firefox');
  prepare?.(folder);
  return folder;
}
