import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { articleKey } from '../../src/address/article-key.ts';
import { explainKey } from '../../src/address/explain-key.ts';
import type { KeyRule } from '../../src/address/key-rule.ts';
import { parsed } from '../../src/address/parse-address.ts';

/** More runs on demand: `ADDRESS_RUNS=200000 npx vitest run tests/address`. */
const RUNS = Number(process.env.ADDRESS_RUNS ?? 2000);
/** Half a millisecond a run is plenty; the rest is for a busy machine. */
const TIME = 10_000 + RUNS * 5;
const reached = new Map<KeyRule | 'key' | 'null', number>();

const REAL = [
  'https://www-news--medical-net.cdn.ampproject.org/c/s/www.news-medical.net/amp/news/20200421/A-study.aspx?utm_source=x',
  'https://web.archive.org/web/20200308013652/https://www.nature.com/articles/s41524-021-00493-w',
  'https://www.google.com/url?sa=t&url=https%3A%2F%2Fwww.dw.com%2Fen%2Fa-story%2Fa-57123456&usg=AFQ',
  'https://www.youtube.com/watch?v=jNQXAC9IVRw&list=PL123&index=4',
  'https://www.msn.com/en-us/news/technology/a-story/ar-BB1abcde?ocid=msedgntp',
  'http://user:word@m.example.co.uk:80//a/../b/(S(4hqa0555fwsecu455xqckv45))/index.html;jsessionid=1?b=2&a=1#/route/',
  'https://old.reddit.com/r/a/comments/8j8mo3/what_are/?amp&ref=rss#x',
  'https://12ft.io/https://www.nytimes.com/2021/04/07/science/muons.html?smid=tw',
  'https://www.google.com/amp/s/amp.e.com/2021/04/07/a-story/amp?outputType=amp',
];
const HOSTS = [
  'e.com',
  'www.e.com',
  'm.e.co.uk',
  'amp.e.com',
  'en.m.wikipedia.org',
  'www.google.com',
  'youtu.be',
  'doi.org',
  'web.archive.org',
  '12ft.io',
  'www.nytimes.com',
  'old.reddit.com',
  'x-y.cdn.ampproject.org',
  'xn--mnchen-3ya.de',
  '1.2.3.4',
  'localhost:8080',
  'msn.com',
];
const SEGMENTS = [
  'a',
  'A-story-of-muons',
  '2021',
  '04',
  'amp',
  'index.html',
  'Default.aspx',
  'story.amp.html',
  '%7Efoo',
  '%2F',
  '%25',
  '%',
  '%4',
  's%C3%BCd',
  '(S(abc))',
  'a;jsessionid=1',
  '..',
  '..;sid=1',
  '..amp',
  '',
  'url',
  'web',
  'https:',
  'e.com',
  '10.1038',
  'nature12345',
  'ar-BB1abcde',
  'a&utm_source=x',
  'platform',
  'google',
  '12345-amp.html',
  "it's",
  'a b',
];
const PIECES = [
  'utm_source=x',
  'id=7',
  'id',
  'amp',
  'amp=1',
  'a=%26',
  'a=b+c',
  'a=b%2Bc',
  'v=jNQXAC9IVRw',
  'q=https://dw.com/a',
  'url=https%3A%2F%2Fdw.com%2Fa',
  'ref=rss',
  'x_source=1',
  'x_campaign=2',
  'CFID=1',
  'CFTOKEN=2',
  'a=1;b=2',
  'a%3Db',
  "a='",
  '=',
  '',
  'a=1?utm_x=1',
  'smid=1',
  '%',
  'a=%',
  'ü=ß',
  'utm%5Fa=1',
  'a=%3Butm_a=1',
];

const built = fc
  .record({
    scheme: fc.constantFrom('http', 'https', 'HTTPS'),
    host: fc.constantFrom(...HOSTS),
    path: fc.array(fc.constantFrom(...SEGMENTS), { maxLength: 6 }),
    query: fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }),
    hash: fc.constantFrom('', '#a', '#/a/', '#!b', '#/a:~:text=b', '#/'),
  })
  .map(
    ({ scheme, host, path, query, hash }) =>
      `${scheme}://${host}/${path.join('/')}${query.length ? `?${query.join('&')}` : ''}${hash}`,
  );

const mutated = fc
  .tuple(
    fc.constantFrom(...REAL),
    fc.array(fc.tuple(fc.nat(200), fc.nat(12), fc.string({ maxLength: 4 })), { maxLength: 4 }),
  )
  .map(([address, changes]) =>
    changes.reduce((text, [at, length, insert]) => text.slice(0, at) + insert + text.slice(at + length), address),
  );

const random = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string().map((text) => `https://e.com/${text}`),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);

/**
 * A key with an address in it, which may be unwrapped where a mark before it has gone (`12ft.io/amp/https://…`), or with
 * dots that a parser would resolve. No reader meets either.
 */
const isOddKey = (key: string): boolean => /https?:|\/\.{1,2}(?:[/?#]|$)/i.test(key);

describe.each([
  ['random texts', random],
  ['addresses built from parts', built],
  ['changed real addresses', mutated],
])('any of %s', (_name, addresses) => {
  test(
    'has a key or null, never an empty text, and the same one twice',
    () => {
      fc.assert(
        fc.property(addresses, (address) => {
          const { key, rules } = explainKey(address);
          reached.set(key === null ? 'null' : 'key', (reached.get(key === null ? 'null' : 'key') ?? 0) + 1);
          for (const rule of rules) reached.set(rule, (reached.get(rule) ?? 0) + 1);
          if (key !== null) expect(key.length).toBeGreaterThan(0);
          expect(articleKey(address)).toBe(key);
        }),
        { numRuns: RUNS },
      );
    },
    TIME,
  );

  test(
    'has a key that, read as an address, is its own key',
    () => {
      fc.assert(
        fc.property(addresses, (address) => {
          const key = articleKey(address);
          if (key === null || !/^[^/]+\.[^/]+\//.test(key) || key.startsWith('doi:') || isOddKey(key)) return;
          expect(articleKey(`https://${key}`)).toBe(key);
        }),
        { numRuns: RUNS },
      );
    },
    TIME,
  );

  test(
    'does not depend on scheme, user or order',
    () => {
      fc.assert(
        fc.property(addresses, (address) => {
          const url = parsed(address);
          if (url === null) return;
          if (url.protocol !== 'https:' || url.port) return;
          const other = new URL(url);
          other.protocol = 'http:';
          other.username = 'reader';
          if (other.port) return;
          expect(articleKey(other.href)).toBe(articleKey(url.href));
        }),
        { numRuns: RUNS },
      );
    },
    TIME,
  );
});

afterAll(() => {
  const rules: (KeyRule | 'key' | 'null')[] = [
    'key',
    'null',
    'redirect',
    'viewer',
    'archive',
    'amp-cache',
    'www',
    'mobile-host',
    'amp-host',
    'same-host',
    'youtube',
    'doi',
    'page-id',
    'session',
    'index',
    'amp-path',
    'tracking',
    'amp-query',
    'order',
    'fragment',
  ];
  expect(rules.filter((rule) => !reached.get(rule))).toEqual([]);
});
