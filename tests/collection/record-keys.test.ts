import { expect, test } from 'vitest';
import { rememberedKeys } from '../../src/collection/compile/remembered.ts';
import { addressesOf, keysOf } from '../../src/collection/record-keys.ts';

const addresses = {
  webUrl: 'https://news.example/a',
  originalUrl: 'https://www.news.example/a/',
  ampWebUrl: 'https://news.example/a',
  cdnAmpWebUrl: 'https://./a',
};

test('each address counts once, the one for readers first', () => {
  expect(addressesOf(addresses)).toEqual(['https://news.example/a', 'https://www.news.example/a/', 'https://./a']);
});

test.each([
  ['asked for', keysOf],
  ['remembered', rememberedKeys],
])('addresses of one article have one key, and one without a key has none, where keys are %s', (_, keys) => {
  expect([...keys(addresses)]).toEqual(['news.example/a']);
});
