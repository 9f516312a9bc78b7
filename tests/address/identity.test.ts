import { describe, expect, test } from 'vitest';
import { articleKey } from '../../src/address/article-key.ts';
import { describeRule } from './same-article.ts';

const VIDEO = 'https://www.youtube.com/watch?v=jNQXAC9IVRw';
const STORY = 'https://www.msn.com/en-us/news/technology/a-story/ar-BB1abcde';

describeRule(
  'identity',
  [
    ['reads youtu.be', 'https://youtu.be/jNQXAC9IVRw?t=5', VIDEO],
    ['reads an embedded video', 'https://www.youtube-nocookie.com/embed/jNQXAC9IVRw?start=10', VIDEO],
    ['reads a short', 'https://youtube.com/shorts/jNQXAC9IVRw?feature=share', VIDEO],
    ['reads a live video', 'https://www.youtube.com/live/jNQXAC9IVRw?si=x', VIDEO],
    ['reads a video of a list', 'https://m.youtube.com/watch?list=PL123&v=jNQXAC9IVRw&index=4', VIDEO],
    ['reads a video behind a lone semicolon', 'https://www.youtube.com/watch?;v=jNQXAC9IVRw&index=4', VIDEO],
    ['reads MSN in another edition', 'https://www.msn.com/pt-br/noticias/uma-historia/ar-BB1abcde?ocid=x', STORY],
    ['reads MSN without a slug', 'https://www.msn.com/en-gb/news/ar-BB1abcde', STORY],
    [
      'reads a moved PubMed address',
      'https://www.ncbi.nlm.nih.gov/pubmed/32015508',
      'https://pubmed.ncbi.nlm.nih.gov/32015508/',
    ],
    [
      'reads a moved PMC address',
      'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7054408/',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC7054408/',
    ],
  ],
  [
    ['keeps videos apart', VIDEO, 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['keeps the case of a video', VIDEO, 'https://www.youtube.com/watch?v=jnqxac9ivrw'],
    ['keeps lists apart', 'https://www.youtube.com/playlist?list=PL123', 'https://www.youtube.com/playlist?list=PL124'],
    [
      'keeps embedded lists apart',
      'https://www.youtube.com/embed/videoseries?list=PL1',
      'https://www.youtube.com/embed/videoseries?list=PL2',
    ],
    [
      'keeps live channels apart',
      'https://www.youtube.com/embed/live_stream?channel=A',
      'https://www.youtube.com/embed/live_stream?channel=B',
    ],
    [
      'keeps a number at another host',
      'https://www.ncbi.nlm.nih.gov/32015508',
      'https://pubmed.ncbi.nlm.nih.gov/32015508/',
    ],
    ['keeps a video at another port', 'https://www.youtube.com:8443/watch?v=jNQXAC9IVRw', VIDEO],
    ['keeps a video elsewhere', 'https://example.com/watch?v=jNQXAC9IVRw', VIDEO],
    ['keeps stories apart', STORY, 'https://www.msn.com/en-us/news/technology/a-story/ar-BB1abcdf'],
    ['keeps a story and a video apart', STORY, 'https://www.msn.com/en-us/news/technology/a-story/vi-BB1abcde'],
    [
      'keeps a comment apart from its post',
      'https://www.reddit.com/r/a/comments/8j8mo3/what/dz19gh9/',
      'https://www.reddit.com/r/a/comments/8j8mo3/what/',
    ],
    [
      'keeps an answer apart from its question',
      'https://stackoverflow.com/questions/12345/how-to/678',
      'https://stackoverflow.com/questions/12345/how-to',
    ],
  ],
);

describe('keys of identities', () => {
  test.each([
    [VIDEO, 'youtube:jNQXAC9IVRw'],
    [STORY, 'msn:ar-BB1abcde'],
    ['https://pubmed.ncbi.nlm.nih.gov/32015508/', 'ncbi:32015508'],
    ['https://doi.org/10.1126/SCIADV.adj6958', 'doi:10.1126/sciadv.adj6958'],
  ])('%s has the key %s', (address, key) => {
    expect(articleKey(address)).toBe(key);
  });

  test.each(['http://youtube:8080/', 'http://doi:10/1038/a', 'http://msn:1/ar-BB1abcde', 'http://ncbi:1234/'])(
    'no identity can be taken for the host of %s',
    (address) => expect(articleKey(address)).toMatch(/^[a-z]+:\d+\//),
  );
});

describe('addresses without a key', () => {
  test.each([
    '',
    ' ',
    'muons',
    'dw.com/a',
    '/a',
    'about:blank',
    'about:reader?url=muons',
    'chrome://newtab/',
    'moz-extension://a/b.html',
    'file:///a.html',
    'data:text/html,a',
    'mailto:a@b.org',
    'javascript:1',
    'http://',
    'https://a b/',
    'https:///a',
    'https:a.org/b',
    'https://\\a.org/b',
    `https://${'a.'.repeat(200)}com/`,
  ])('gives null for %j', (address) => expect(articleKey(address)).toBeNull());
});
