import { expect, test } from 'vitest';
import { isReadablePage } from '../../src/background/readable-page.ts';

test.each([
  ['an article', 'https://news.example/a', true],
  ['a PDF', 'https://news.example/a.pdf', true],
  ['a page over http', 'http://news.example/a', true],
  ['a page about the store', 'https://chrome.google.com/about', true],
  ['Chrome’s store', 'https://chromewebstore.google.com/detail/a', false],
  ['Chrome’s old store', 'https://chrome.google.com/webstore/detail/a', false],
  ['Edge’s store', 'https://microsoftedge.microsoft.com/addons/detail/a', false],
  ['Firefox’s store', 'https://addons.mozilla.org/firefox/addon/a', false],
  ['an article in Firefox’s reader view', 'about:reader?url=https%3A%2F%2Fnews.example%2Fa', true],
  ['a store in it', 'about:reader?url=https%3A%2F%2Faddons.mozilla.org%2Ffirefox', false],
  ['the reader view of nothing', 'about:reader?url=', false],
  ['a browser page', 'chrome://extensions', false],
  ['a blank page', 'about:blank', false],
  ['a file', 'file:///a.html', false],
  ['an extension’s page', 'chrome-extension://abc/popup.html', false],
  ['no address', '', false],
])('%s', (_, url, isReadable) => {
  expect(isReadablePage(url)).toBe(isReadable);
});
