import { expect, test } from 'vitest';
import { matchReason } from '../../src/collection/match-reason.ts';

const STORY = 'https://news.example/2021/04/07/a-story';
const PAPER = 'https://www.nature.com/articles/s41524-021-00493-w';
const DOI = 'https://doi.org/10.1038/s41524-021-00493-w';
const AMP = 'https://news.example/amp_articleshow/77.cms';
const CACHE = 'https://news-example.cdn.ampproject.org/c/s/news.example/amp_articleshow/77.cms';

test.each([
  ['address', STORY, { webUrl: STORY }],
  ['address', `http://www.news.example/2021/04/07/a-story?utm_source=x`, { webUrl: STORY }],
  ['address', STORY, { originalUrl: STORY, ampWebUrl: `${STORY}?amp=1` }],
  ['amp', `${STORY}?amp=1`, { webUrl: STORY }],
  ['amp', `${STORY}/amp/`, { webUrl: STORY }],
  ['amp', 'https://amp.news.example/2021/04/07/a-story', { webUrl: STORY }],
  ['amp', 'https://news-example.cdn.ampproject.org/c/s/news.example/2021/04/07/a-story', { webUrl: STORY }],
  ['amp', AMP, { webUrl: STORY, ampWebUrl: AMP }],
  ['amp', CACHE, { webUrl: STORY, cdnAmpWebUrl: CACHE }],
  ['address', PAPER, { webUrl: PAPER }],
  ['address', 'http://nature.com/articles/s41524-021-00493-w', { webUrl: PAPER }],
  ['address', DOI, { webUrl: STORY, originalUrl: DOI }],
  ['doi', DOI, { webUrl: PAPER }],
  ['doi', PAPER, { webUrl: DOI }],
])('by its %s, %s is %j', (reason, address, addresses) => {
  expect(matchReason(address, { id: 'r', title: 'A', ...addresses })).toBe(reason);
});
