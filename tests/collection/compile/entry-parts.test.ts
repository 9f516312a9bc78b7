import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../src/collection/compile/entry-parts.ts';
import type { RelatedLink } from '../../../src/record/article-record.ts';

const OWN = 'https://news.example/a-story';

/** The keys at which a record with one related link says something, each with the kind of what it says. */
function keysWith(link: Partial<RelatedLink>): string[] {
  const { parts } = partsOf({ id: 'r', record: { title: 'A', webUrl: OWN, related: [{ title: 'B', ...link }] } });
  return parts.map(({ key, line }) => `${line.split('\t')[3]} ${key}`);
}

describe('a related link is listed at', () => {
  test.each([
    ['its address', { webUrl: 'https://other.example/b' }, ['l other.example/b']],
    [
      'each of its addresses',
      { webUrl: 'https://other.example/b', ampWebUrl: 'https://other.example/b-for-phones' },
      ['l other.example/b', 'l other.example/b-for-phones'],
    ],
    [
      'the video that its thumbnail tells',
      { images: [{ url: 'https://i.ytimg.com/vi/a1b2c3d4e5f/maxresdefault.jpg' }] },
      ['l youtube:a1b2c3d4e5f'],
    ],
    ['no address where it has none', {}, []],
    ['no address of the record itself', { webUrl: `${OWN}?utm_source=x` }, []],
  ])('%s', (_, link, keys) => {
    expect(keysWith(link)).toEqual(['r news.example/a-story', ...keys]);
  });
});
