import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onExit } from '../on-exit.ts';
import { identityOf, preferencesFor, writePreferences } from './firefox-preferences.ts';
import { forgetAll, setPreferences } from './forget-all.ts';
import { connectMarionette, type Marionette } from './marionette.ts';

/** How a Firefox is started. */
export interface FirefoxOptions {
  program: string;
  /** The folder of the unpacked extension to load. */
  extension: string;
  /** The port of a server on this machine that answers for every https host. */
  webPort: number;
  /** More preferences. */
  preferences?: { [name: string]: string | number | boolean };
  /** Whether the extension may see private windows. */
  isPrivate?: boolean;
  /**
   * The package to install for good, as a reader does, or null where the profile has it already. Without: the folder, for
   * this run.
   */
  package?: string | null;
  /** The folder of a profile that outlives the browser. Without: a fresh one, removed at the end. */
  profile?: string;
  /** The folder of a profile of which a new one is a copy: see `makeFirefoxProfile`. */
  template?: string;
  /** What is done before the extension is there. `origin`: the beginning of the addresses of its pages. */
  prepare?: (firefox: Marionette, origin: string) => Promise<void>;
  /** The X display on which the browser shows its windows: `:99`. Without: headless. */
  screen?: `:${string}`;
}

/** A running Firefox with the extension loaded. */
export interface RunningFirefox extends Marionette {
  /** The extension's id in its manifest. */
  id: string;
  /** The beginning of the addresses of its pages. */
  origin: string;
  /** Ends the browser and removes its profile. */
  quit: () => Promise<void>;
  /**
   * Makes it like one that was just started with these options, and resolves with that: no tab, no extension and nothing that
   * a visit left is there from before.
   */
  renew: (options: RenewOptions) => Promise<RunningFirefox>;
}

/** What of it may change while it runs. */
export type RenewOptions = Pick<FirefoxOptions, 'extension' | 'webPort' | 'preferences' | 'prepare'>;

/** The host of the extension's pages after a start: of a profile that outlives the browser, the same at the next one. */
const UUID = '4a6f1c80-5f1e-4c58-9a53-7f1d2f0b6c11';
const PATIENCE_MS = 30_000;

/** Starts a Firefox with a fresh profile and the extension loaded. */
export async function launchFirefox({
  program,
  extension,
  webPort,
  preferences,
  isPrivate = false,
  package: packed,
  profile: kept,
  template,
  prepare,
  screen,
}: FirefoxOptions): Promise<RunningFirefox> {
  const profile = kept ?? mkdtempSync(path.join(os.tmpdir(), 'article-context-firefox-'));
  if (template !== undefined && readdirSync(profile).length === 0) cpSync(template, profile, { recursive: true });
  const { id, uuid, origin } = identityOf(extension, UUID);
  writePreferences(profile, { ...preferencesFor(id, uuid, webPort), ...preferences });
  const browser = spawn(
    program,
    [
      ...(screen === undefined ? ['--headless'] : []),
      ...['--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile],
    ],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        MOZ_DISABLE_AUTO_SAFE_MODE: '1',
        // Where there is a desktop of Wayland, too, it would show its windows there.
        ...(screen && { DISPLAY: screen, MOZ_ENABLE_WAYLAND: '0' }),
      },
    },
  );
  const remove = () => {
    if (kept === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  const forget = onExit(() => {
    browser.kill('SIGKILL');
    remove();
  });
  const marionette = await connectMarionette(await portOf(browser, profile));
  await prepare?.(marionette, origin);
  const addon = { path: path.resolve(packed ?? extension), temporary: packed === undefined };
  if (packed !== null) await marionette.send('Addon:Install', { ...addon, allowPrivateBrowsing: isPrivate });
  if (packed) await untilWelcomed(marionette);
  const quit = async () => {
    const exited = browser.exitCode === null ? once(browser, 'exit') : null;
    await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => browser.kill('SIGKILL'));
    await exited;
    marionette.close();
    remove();
    forget();
  };
  const place = (await marionette.send('WebDriver:GetWindowRect')) as object;
  let set = Object.keys(preferences ?? {});
  const renew: RunningFirefox['renew'] = async (options) => {
    const next = identityOf(options.extension, randomUUID());
    await clear(marionette);
    // It may have been made smaller.
    await marionette.send('WebDriver:SetWindowRect', place);
    const wanted = { ...preferencesFor(next.id, next.uuid, options.webPort), ...options.preferences };
    await marionette.run('browser', setPreferences, wanted, set);
    set = Object.keys(options.preferences ?? {});
    await options.prepare?.(marionette, next.origin);
    await marionette.send('Addon:Install', { path: path.resolve(options.extension), temporary: true });
    return { ...marionette, id: next.id, origin: next.origin, quit, renew };
  };
  return { ...marionette, id, origin, quit, renew };
}

/** Leaves a window with an empty tab, and nothing of what was installed or visited. A new window would take half of the time. */
async function clear(firefox: Marionette): Promise<void> {
  const before = (await firefox.send('WebDriver:GetWindowHandles')) as string[];
  const { handle } = (await firefox.send('WebDriver:NewWindow', { type: 'tab', focus: true })) as { handle: string };
  for (const old of before) {
    await firefox.send('WebDriver:SwitchToWindow', { handle: old, focus: false });
    await firefox.send('WebDriver:CloseWindow');
  }
  await firefox.send('WebDriver:SwitchToWindow', { handle, focus: true });
  await firefox.run('browser', forgetAll);
}

/**
 * Makes a profile, without the extension, in an empty folder, and starts and ends Firefox with it: what it keeps from its
 * first start on spares the copies of the profile half of theirs.
 */
export async function makeFirefoxProfile(program: string, extension: string, folder: string): Promise<void> {
  // Nothing listens there, and nothing is asked for.
  const firefox = await launchFirefox({ program, extension, webPort: 1, package: null, profile: folder });
  await firefox.quit();
}

/** In the browser's own window. */
declare const gBrowser: { browsers: { currentURI: { spec: string } }[] };

/** Waits for the page that comes after an install: a tab that another command opens meanwhile would stop it from loading. */
async function untilWelcomed(firefox: Marionette): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  const isThere = () => gBrowser.browsers.some(({ currentURI }) => currentURI.spec.endsWith('/welcome.html'));
  while (!(await firefox.run('browser', isThere))) {
    if (performance.now() > end) throw new Error('Firefox shows no page after the install');
    await wait(50);
  }
}

/** Firefox chooses a free port and writes it down. */
async function portOf(browser: ChildProcess, profile: string): Promise<number> {
  const file = path.join(profile, 'MarionetteActivePort');
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end && browser.exitCode === null) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    await wait(50);
  }
  throw new Error(`Firefox did not start (${browser.exitCode ?? 'no answer'})`);
}
