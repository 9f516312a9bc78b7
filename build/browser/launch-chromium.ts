import { once } from 'node:events';
import { rmSync } from 'node:fs';
import puppeteer, { type Browser, type Extension } from 'puppeteer-core';
import { closeWelcome } from './close-welcome.ts';
import { killBrowser } from './kill-browser.ts';
import { onExit } from './on-exit.ts';
import { type Granted, type Grants, makeProfile, removeProfile } from './profile.ts';

/** How a browser is started. */
export interface LaunchOptions {
  /** The path of a browser of the Chromium family. */
  program: string;
  /** The folder of the unpacked extension to load. */
  extension: string;
  /** Where the browser shows its windows: on the session's `own` screen, or an X display: `:99`. Without: headless. */
  screen?: 'own' | `:${string}`;
  /** Device pixels per CSS pixel. */
  scale?: number;
  /** More command-line switches. */
  switches?: string[];
  grants?: Grants;
  /** Other extensions for which a fresh profile is made ready, too: they may be installed later. */
  others?: readonly Granted[];
  /** The folder of a profile that outlives the browser: made at its first start. Without: a fresh one, removed at the end. */
  profile?: string;
  /** Whether the button is in the toolbar itself, as by default here, or in the extensions' menu, as after an install. */
  isPinned?: boolean;
  /** Whether the page that welcomes a new reader stays open. */
  hasWelcome?: boolean;
}

/** A running browser with the extension loaded. */
export interface ExtensionBrowser {
  browser: Browser;
  extension: Extension;
  /** Ends the browser, waits until it has ended, and removes its profile. */
  close: () => Promise<void>;
}

/** The size of the window: room for the largest popup a browser shows, 800 × 600 CSS pixels, below the toolbar. */
export const WINDOW = { width: 1280, height: 900 };

/** Without the two pages that Chromium would draw the address bar's suggestions with: they take as long to load as it takes itself. */
export const NO_PAGES_OF_ITS_OWN = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup';

/**
 * `--test-type` keeps away the bars that warn of unusual switches, which would move the page. Chromium will not start as
 * root with its sandbox. In headless mode the screen is 800 × 600, which limits the popup: it is told a larger one.
 */
function commandLine({ screen, scale = 1, switches = [] }: LaunchOptions): string[] {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    '--test-type',
    '--disable-gpu',
    '--disable-component-update',
    NO_PAGES_OF_ITS_OWN,
    `--window-size=${WINDOW.width},${WINDOW.height}`,
    '--window-position=0,0',
    `--force-device-scale-factor=${scale}`,
    ...(screen === undefined ? [`--screen-info={${1600 * scale}x${1200 * scale} devicePixelRatio=${scale}}`] : []),
    ...(asRoot ? ['--no-sandbox'] : []),
    ...switches,
  ];
}

async function startBrowser(options: LaunchOptions, profile: string): Promise<Browser> {
  const { program, screen } = options;
  return await puppeteer.launch({
    executablePath: program,
    pipe: true,
    enableExtensions: true,
    headless: screen === undefined,
    userDataDir: profile,
    // Puppeteer would swallow them: `onExit` sees to the browser's end.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    defaultViewport: null,
    // Without it: the bar 'controlled by automated test software'.
    ignoreDefaultArgs: ['--enable-automation'],
    args: commandLine(options),
    ...(screen?.startsWith(':') && { env: { ...process.env, DISPLAY: screen } }),
  });
}

/** Starts a browser with the extension loaded, in a fresh profile unless one is named. */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { extension: folder, grants, others = [], isPinned = true } = options;
  const profile = options.profile ?? makeProfile([{ extension: folder, grants }, ...others], isPinned);
  const remove = () => (options.profile === undefined ? removeProfile(profile) : Promise.resolve());
  const browser = await startBrowser(options, profile).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  const child = browser.process();
  const exited = child ? once(child, 'exit') : Promise.resolve();
  const forget = onExit(() => {
    killBrowser(child);
    if (options.profile === undefined)
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  });
  const close = async () => {
    await browser.close();
    await exited;
    await remove();
    forget();
  };
  try {
    const extension = await installUnpacked(browser, folder);
    if (options.hasWelcome !== true) await closeWelcome(browser, folder);
    return { browser, extension, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Installs the unpacked extension of a folder. Throws where the browser did not load it. */
export async function installUnpacked(browser: Browser, folder: string): Promise<Extension> {
  // Not by `enableExtensions: [folder]`: puppeteer 24 does not wait until it has loaded.
  const id = await browser.installExtension(folder);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`${folder}: the browser did not load the extension`);
  return extension;
}
