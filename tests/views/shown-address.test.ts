import { expect, test } from 'vitest';
import { shownAddress } from '../../src/views/text/shown-address.ts';

test.each([
  ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
  ['https://nаture.com/a', 'https://xn--nture-4ve.com/a'],
  ['https://münchen.example/straße', 'https://xn--mnchen-3ya.example/straße'],
  ['https://ｎews．example/', 'https://news.example/'],
  ['https://nature.com@news.example/', 'https://news.example/'],
  ['https://nature.com:443@news.example:8443', 'https://news.example:8443'],
  ['HTTPS://News.example', 'https://news.example'],
  ['owner/name', 'owner/name'],
])('%s is shown as %s', (address, shown) => {
  expect(shownAddress(address)).toBe(shown);
});
