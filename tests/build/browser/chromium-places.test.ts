import { expect, it } from 'vitest';
import { chromiumPlaces } from '../../../build/browser/chromium-places.ts';

it.each([
  ['linux', {}, 'chromium'],
  ['linux', {}, 'google-chrome-stable'],
  ['linux', {}, 'microsoft-edge'],
  ['darwin', { HOME: '/Users/a' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', { HOME: '/Users/a' }, '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
  ['win32', { 'PROGRAMFILES(X86)': 'C:\\x86' }, 'C:\\x86\\Microsoft\\Edge\\Application\\msedge.exe'],
] as const)('on %s with %o looks for %s', (platform, env, place) => {
  expect(chromiumPlaces(platform, env)).toContain(place);
});

it('looks in no folder that Windows does not name', () => {
  expect(chromiumPlaces('win32', {})).toEqual([]);
});
