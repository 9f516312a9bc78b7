import { expect, test } from 'vitest';
import { secondHash } from '../../src/collection/filter/second-hash.ts';
import { keyHash } from '../../src/collection/key-hash.ts';

/** They name the files in which each compiled collection has its keys. */
test.each([
  ['', 0xab3e7c0b, 0],
  ['a', 0x1a80b1b3, 0x56c1cbd1],
  ['news.example/2021/04/07/a-story?id=7', 0x06b6ac6b, 0x1286fa33],
  ['doi:10.1038/s41524-021-00493-w', 0x6e917b66, 0x682596dc],
  ['news.example/ゲーム🎮', 0xb6fcc1c4, 0x7f598680],
])('the hashes of %j never change', (key, first, second) => {
  expect([keyHash(key), secondHash(key)]).toEqual([first, second]);
});
