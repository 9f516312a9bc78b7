import { type BrowserTarget, OLDEST_VERSION } from './browser-target.ts';

/** The keys of manifest.json that differ between browsers are made from these; all others are copied. */
export interface BaseManifest {
  permissions: string[];
  action: Record<string, unknown>;
  [key: string]: unknown;
}

/** How add-ons for Firefox are told apart. It must never change: readers' settings hang on it. */
const FIREFOX_ID = 'article-context@article-context';

/**
 * The button's icon without a match, for light and dark toolbars. `light` is the icon that is light itself, for themes with
 * light text (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/action).
 */
const THEME_ICONS = [16, 32, 48, 128].map((size) => ({
  light: `icons/idle-light-${size}.png`,
  dark: `icons/idle-dark-${size}.png`,
  size,
}));

/** The page in the side panel. */
const PANEL = 'panel.html';

/** What a browser's manifest says beyond the base that all share. */
const additions: Record<BrowserTarget, (base: BaseManifest) => object> = {
  chromium: ({ permissions }) => ({
    minimum_chrome_version: String(OLDEST_VERSION.chromium),
    background: { service_worker: 'background.js' },
    // Lights the button without the extension seeing an address; starts workers, which Chromium's background can't; shows
    // the side panel. Firefox knows none of them.
    permissions: [...permissions, 'declarativeContent', 'offscreen', 'sidePanel'],
    side_panel: { default_path: PANEL },
  }),
  firefox: ({ action }) => ({
    background: { scripts: ['background.js'] },
    // Firefox puts a new button into a menu unless it is told otherwise; Chromium leaves that to the reader.
    action: { ...action, default_area: 'navbar', theme_icons: THEME_ICONS },
    // Without `open_at_install` the panel would open by itself on the day of the install.
    sidebar_action: {
      default_panel: PANEL,
      default_title: '__MSG_extensionName__',
      default_icon: action.default_icon,
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: FIREFOX_ID,
        strict_min_version: `${OLDEST_VERSION.firefox}.0`,
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: `${OLDEST_VERSION.firefoxForAndroid}.0` },
    },
  }),
};

/** What package.json says of the product. */
export interface ProductFacts {
  version: string;
  /** The project's address, where it has one. */
  homepage?: string | undefined;
}

/** The manifest of one browser's package: the shared base, version and address, and what that browser alone understands. */
export function manifestFor(target: BrowserTarget, base: BaseManifest, { version, homepage }: ProductFacts): object {
  return { ...base, version, ...(homepage && { homepage_url: homepage }), ...additions[target](base) };
}
