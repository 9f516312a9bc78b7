import { describe, expect, test } from 'vitest';
import { isSamePage, type SeenTab, seenPage } from '../../../src/views/panel/seen-page.ts';

const tab = { id: 7, windowId: 2, url: 'https://news.example/a', incognito: false };
const page = { url: 'https://news.example/a', tabId: 7, windowId: 2, isPrivate: false };

describe('the page that the panel is about', () => {
  test.each<[name: string, tab: SeenTab | undefined, mayFollow: boolean, seen: object | null]>([
    ['a tab whose button was clicked', tab, false, page],
    ['any tab with the permission', tab, true, page],
    ['a tab whose address is kept from it', { ...tab, url: '' }, false, null],
    ['the same where there is no address at all', { id: 7, windowId: 2 }, false, null],
    ['with the permission that is a page to be told of', { id: 7, windowId: 2 }, true, { ...page, url: undefined }],
    ['a private window', { ...tab, incognito: true }, true, { ...page, isPrivate: true }],
    ['a window without a tab', undefined, true, null],
    ['a tab that is no tab of a window', { url: tab.url }, true, null],
  ])('%s', (_, tab, mayFollow, seen) => expect(seenPage(tab, mayFollow)).toEqual(seen));
});

describe('is shown anew', () => {
  test.each([
    ['not for the same page', page, { ...page }, true],
    ['for another address', page, { ...page, url: 'https://news.example/b' }, false],
    ['for another tab with the same address', page, { ...page, tabId: 8 }, false],
    ['when it is not seen any more', page, null, false],
    ['not while it stays unseen', null, null, true],
  ])('%s', (_, one, other, isSame) => expect(isSamePage(one, other)).toBe(isSame));
});
