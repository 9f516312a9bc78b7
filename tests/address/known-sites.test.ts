import { expect, test } from 'vitest';
import { articleKey } from '../../src/address/article-key.ts';

/** More hosts than are remembered, with marks, a wrapper, a table's site and a shared domain among them. */
const HOSTS = [
  'm.co.uk',
  'amp.github.io',
  'www.google.com',
  'google.com.example.org',
  ...Array.from({ length: 700 }, (_, index) => `${['www', 'm', 'amp', 'news'][index % 4]}.site${index}.example`),
];
const addressAt = (host: string) => `https://${host}/url?smid=1&url=https%3A%2F%2Fdw.com%2Fa`;

function keyExpected(host: string): string {
  if (host === 'www.google.com') return 'dw.com/a';
  return `${host.replace(/^(?:www|m|amp)\.(?=site)/, '')}/url?smid=1&url=https://dw.com/a`;
}

test('finds the same key of a host at first, remembered, and after it was forgotten', () => {
  for (const hosts of [HOSTS, HOSTS.toReversed(), HOSTS]) {
    for (const host of hosts) {
      const keys = [articleKey(addressAt(host)), articleKey(addressAt(host))];
      expect(keys).toEqual([keyExpected(host), keyExpected(host)]);
    }
  }
});

test('never takes one host for another one that differs in a mark alone', () => {
  const hosts = ['www.com', 'm.com', 'm.www.com', 'www.m.com', 'amp.dev', 'www.amp.dev', 'm.co.uk', 'www.m.co.uk'];
  expect(hosts.map((host) => articleKey(`https://${host}/a`))).toEqual([
    'www.com/a',
    'm.com/a',
    'www.com/a',
    'm.com/a',
    'amp.dev/a',
    'amp.dev/a',
    'm.co.uk/a',
    'm.co.uk/a',
  ]);
});
