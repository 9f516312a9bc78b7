import { expect, test } from 'vitest';
import { editAddress } from '../../src/views/context/edit-address.ts';

test.each([
  ['fills in the path', 'https://example.org/edit/{id}.md', '_news/a', 'https://example.org/edit/_news/a.md'],
  [
    'escapes what an address cannot hold',
    'https://example.org/{id}',
    'a b/c?d#e',
    'https://example.org/a%20b/c%3Fd%23e',
  ],
  ['takes dollar signs as they are', 'https://example.org/{id}', "a$&'b", "https://example.org/a%24%26'b"],
  ['takes half of a character for none', 'https://example.org/{id}', 'a\ud800', 'https://example.org/a%EF%BF%BD'],
  ['leads nowhere else than the web', 'javascript:alert("{id}")', 'a', null],
  ['has no address where the collection names none', undefined, 'a', null],
])('%s', (_, editUrl, id, address) => {
  expect(editAddress(editUrl, id)).toBe(address);
});
