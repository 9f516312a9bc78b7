/** A browser family that gets a package of its own. */
export type BrowserTarget = 'chromium' | 'firefox';

/** All of them. */
export const BROWSER_TARGETS: readonly BrowserTarget[] = ['chromium', 'firefox'];

/** The oldest versions that the packages are for. build/README.md has the reason for each; a test compares them. */
export const OLDEST_VERSION: Record<BrowserTarget | 'firefoxForAndroid', number> = {
  chromium: 120,
  firefox: 140,
  firefoxForAndroid: 142,
};
