import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { OLDEST_VERSION } from '../../../build/extension/browser-target.ts';
import { manifestFor } from '../../../build/extension/manifest-for.ts';
import { projectRoot } from '../../../build/project-root.ts';
import { type CompatBrowser, since } from './compat-data.ts';
import { rowsBelow } from './paper-tables.ts';

const BROWSERS = [
  { name: 'Chromium', target: 'chromium', data: 'chrome', oldest: OLDEST_VERSION.chromium },
  { name: 'Firefox', target: 'firefox', data: 'firefox', oldest: OLDEST_VERSION.firefox },
  {
    name: 'Firefox for Android',
    target: 'firefox',
    data: 'firefox_android',
    oldest: OLDEST_VERSION.firefoxForAndroid,
  },
] as const;

/** What of the browser the sources use only where it is there, and who may lack it. */
const OPTIONAL: { [browser in CompatBrowser]: string[] } = {
  // The pin hint looks now and then instead.
  chrome: ['action.onUserSettingsChanged'],
  // The pin hint is for Chromium. The panel is the sidebar.
  firefox: ['action.onUserSettingsChanged', 'sidePanel.open'],
  firefox_android: [
    'commands.getAll',
    'commands.onCommand',
    'menus.onClicked',
    'omnibox.onInputChanged',
    'omnibox.onInputEntered',
    'omnibox.setDefaultSuggestion',
    'sidePanel.open',
    'windows.getAll',
    'windows.onRemoved',
  ],
};

/** What the data does not tell of. `offscreen`: Chromium's alone, from version 109 on (https://developer.chrome.com/docs/extensions/reference/api/offscreen). */
const UNKNOWN = ['offscreen.closeDocument', 'offscreen.createDocument', 'offscreen.hasDocument'];

const sources = readdirSync(path.join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(projectRoot, 'src', file), 'utf8'));
const used = sources.flatMap((text) =>
  [...text.matchAll(/\bbrowser\.(\w+)\??\.(\w+)/g)].map(
    ([, namespace, name]) => `${namespace === 'contextMenus' ? 'menus' : namespace}.${name}`,
  ),
);
const calls = [...new Set(used)].sort();

describe.each(BROWSERS)('$name', ({ name, target, data, oldest }) => {
  const base = JSON.parse(readFileSync(path.join(projectRoot, 'manifest.json'), 'utf8'));
  const manifest = manifestFor(target, base, { version: '1.0.0' }) as { [key: string]: unknown };

  test('is told the oldest version that build/README.md gives the reason for', () => {
    const row = rowsBelow('build/README.md', 'Oldest versions').find(([cell]) => cell === name);
    expect(row?.[1]).toBe(String(oldest));
    const reasons = [...(row?.[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, reason = '']) => since(reason, data));
    expect(reasons.length).toBeGreaterThan(0);
    expect(new Set(reasons)).toEqual(new Set([oldest]));
    expect(JSON.stringify(manifest)).toContain(
      {
        Chromium: `"minimum_chrome_version":"${oldest}"`,
        Firefox: `"strict_min_version":"${oldest}.0","data_collection_permissions"`,
        'Firefox for Android': `"gecko_android":{"strict_min_version":"${oldest}.0"}`,
      }[name],
    );
  });

  test('has every call that the sources make, but for those they do without', () => {
    const newer = calls.filter((call) => {
      const version = since(`webextensions.api.${call}`, data);
      return !UNKNOWN.includes(call) && (version === undefined || version > oldest);
    });
    expect(newer).toEqual(OPTIONAL[data].filter((call) => calls.includes(call)));
    expect(OPTIONAL[data].filter((call) => !calls.includes(call))).toEqual([]);
    expect(calls.length).toBeGreaterThan(30);
  });

  test('knows every key of its manifest, but for those of what it lacks', () => {
    const ignored = Object.keys(manifest).filter((key) => {
      const version = since(`webextensions.manifest.${key}`, data);
      return key !== 'minimum_chrome_version' && (version === undefined || version > oldest);
    });
    expect(ignored.sort()).toEqual(data === 'firefox_android' ? ['commands', 'omnibox', 'sidebar_action'] : []);
  });
});

test('what makes Chromium’s version the oldest is used', () => {
  expect(sources.some((text) => text.includes('URL.canParse('))).toBe(true);
  expect(readFileSync(path.join(projectRoot, 'assets/views.css'), 'utf8')).toContain(':dir(');
});
