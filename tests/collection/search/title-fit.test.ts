import { expect, test } from 'vitest';
import { queryWords } from '../../../src/collection/search/query-words.ts';
import { titleFit } from '../../../src/collection/search/title-fit.ts';

test.each([
  ['Dark matter', 'dark matter', 2],
  ['Dark matter', 'dark mat', 2],
  ['Dark matter', 'dark mat ', 0],
  ['Dark matter here', 'dark matter', 1],
  ['What dark matter is', 'dark matter ', 1],
  ['Matter in the dark', 'dark matter', 0],
  ['Dark', 'dark matter', 0],
  ['Dark matter', 'matter', 0],
  ['Dark', 'dark', 2],
  ['東京大', '東京大', 2],
])('%j reads beside %j: %d', (title, query, fit) => {
  expect(titleFit(title, queryWords(query))).toBe(fit);
});
