import { makeProfile, removeProfile } from '../../build/browser/profile.ts';
import { type BrowsedPrivately, browsePrivately } from './browse-privately.ts';
import { filesWith } from './files-with.ts';
import { type Navigated, navigate } from './navigate.ts';
import { type Opened, openPopups } from './open-popups.ts';
import { GRANTS, type SoakBrowser, startSoakBrowser } from './soak-browser.ts';

/** How long a soak is. Equal seeds give the same steps; when the browser does them, and the stops fall, differs. */
export interface SoakOptions {
  seed: number;
  navigations: number;
  tabs: number;
  openings: number;
  privateNavigations: number;
  /** How often memory is measured in each part. */
  samples: number;
  onProgress?: (part: string, done: number) => void;
}

/** What came of a soak. */
export interface SoakReport {
  navigated: Navigated;
  opened: Opened;
  privately: BrowsedPrivately;
  /** The files of the browser's profile that name a page of a private window, and one of a normal one. */
  onDisk: { ofPrivate: string[]; ofNormal: string[] };
  /** Errors and warnings in the extension's consoles. */
  faults: string[];
  /** What was fetched and is no page that was visited. */
  stray: string[];
}

/** Runs a soak with the extension of a folder, in two browsers: one for the private windows, one for all else. */
export async function runSoak(extension: string, options: SoakOptions): Promise<SoakReport> {
  const { seed, samples, onProgress = () => undefined } = options;
  const first = await soakInPrivate(extension, options);
  const running = await startSoakBrowser(extension);
  try {
    const { navigations, tabs, openings } = options;
    const navigated = await navigate(running, {
      navigations,
      tabs,
      seed,
      samples,
      onProgress: (done) => onProgress('navigations', done),
    });
    const opened = await openPopups(running, {
      openings,
      seed,
      samples,
      onProgress: (done) => onProgress('openings', done),
    });
    const { faults, stray } = whatWentWrong(running);
    return { ...first, navigated, opened, faults: [...first.faults, ...faults], stray: [...first.stray, ...stray] };
  } finally {
    await running.close();
  }
}

async function soakInPrivate(extension: string, { seed, privateNavigations }: SoakOptions) {
  const mark = `zqprivate${seed}`;
  const normalMark = `zqnormal${seed}`;
  const profile = makeProfile([{ extension, grants: GRANTS }], true);
  try {
    const running = await startSoakBrowser(extension, profile);
    const browsed = await browsePrivately(running, { navigations: privateNavigations, seed, mark, normalMark })
      .then((privately) => ({ privately, ...whatWentWrong(running) }))
      .finally(running.close);
    return { ...browsed, onDisk: { ofPrivate: filesWith(profile, mark), ofNormal: filesWith(profile, normalMark) } };
  } finally {
    await removeProfile(profile);
  }
}

/** As it is now: a browser that is being closed says things, too. */
function whatWentWrong({ faults, web }: SoakBrowser): { faults: string[]; stray: string[] } {
  return { faults: [...faults], stray: web.strayRequests() };
}
