import { expect, test } from 'vitest';
import { isArticlePath } from '../../src/address/article-path.ts';

test.each([
  '/2021/04/07/a-story',
  '/2021/04/muons',
  '/2020/apr/07/muons',
  '/science/what-the-muon-study-found',
  '/what-the-muon-study-found',
  '/news/58187612',
  '/5833123/a-story',
  '/story/muons',
  '/articles/nmeth.4321',
  '/news/a-story',
  '/science/muons.html',
  '/news/20200421/A-study.aspx',
  '/news-story/0a1b2c',
  '/wiki-like/the_muon_story',
  '/n46654/muons',
  '/articleshow/96116778.cms',
])('%s looks like an article', (path) => expect(isArticlePath(path)).toBe(true));

test.each([
  '',
  '/',
  '/news',
  '/us-news',
  '/packages',
  '/packages/amphp',
  '/science/physics',
  '/tag/deep-learning-studies',
  '/author/a-b-c',
  '/2021/04/07',
  '/2021/04',
  '/search',
  '/index.html',
  '/news/index.html',
  '/en/news.html',
  '/wiki/Muon',
  '/page/2',
  '/imprint.html',
  '/0a1b2c',
  '/a--b',
])('%j does not look like an article', (path) => expect(isArticlePath(path)).toBe(false));
