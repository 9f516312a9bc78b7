/** A browser family that gets a package of its own. */
export type BrowserTarget = 'chromium' | 'firefox';

/** All of them. */
export const BROWSER_TARGETS: readonly BrowserTarget[] = ['chromium', 'firefox'];

/**
 * The oldest version that the package is for. Firefox 140, an ESR, is the first that knows `data_collection_permissions`
 * (https://extensionworkshop.com/documentation/develop/firefox-builtin-data-consent/).
 */
export const OLDEST_VERSION: Record<BrowserTarget, number> = { chromium: 120, firefox: 140 };
