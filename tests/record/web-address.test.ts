import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toWebAddress } from '../../src/record/web-address.ts';

test.each([
  ['https://example.org/a'],
  ['http://a-b.example.org/~a/(b)?c=[d]#e'],
  ['https://example.org'],
  ['HTTPS://EXAMPLE.ORG:8080/'],
  ['https://münchen.example/ä'],
  ['https://xn--mnchen-3ya.example/'],
  ['http://127.0.0.1/a'],
  ['http://[::1]/a'],
  ['https://localhost/a'],
  [`https://example.org/${'a'.repeat(4076)}`],
  [`https://example.org/ä${'a'.repeat(4075)}`],
])('%s leads somewhere', (address) => {
  expect(toWebAddress(address)).toBe(address);
});

test.each([
  ['javascript:alert(1)'],
  ['/a'],
  ['https:///a'],
  ['https://a b.org/'],
  ['https://example.org/a b'],
  ['https://example.org/a"b'],
  ['https://example.org\\a'],
  ['https://example.org/<b>'],
  ['https://example.org/\u0007'],
  ['https://xn--a.example/'],
  ['https://a.xn--a.example/'],
  ['https://./a'],
  ['https://.example.org/a'],
  ['https://example..org/a'],
  ['https://1.2.3.400/'],
  ['https://exa%mple.org/'],
  [`https://example.org/${'a'.repeat(4077)}`],
])('%s does not', (address) => {
  expect(toWebAddress(address)).toBeNull();
});

test('what is taken can be parsed, and what is plain to see is taken', () => {
  const label = fc.oneof(
    fc.constantFrom('a', '-', 'xn--a', 'xn--', 'a-', '0x1f', '127', 'com'),
    fc.stringMatching(/^[a-z\d-]{1,9}$/),
  );
  const host = fc.array(label, { minLength: 1, maxLength: 6 }).map((labels) => labels.join('.'));
  const rest = fc.oneof(fc.constantFrom('', '/', '/a', ':80/a', '?a', '//', '/%', '/[', '@b.example/'), fc.string());
  let taken = 0;
  fc.assert(
    fc.property(fc.constantFrom('https://', 'http://', 'https:/'), host, rest, (scheme, name, path) => {
      const address = toWebAddress(scheme + name + path);
      if (address === null) return;
      taken++;
      expect(() => new URL(address)).not.toThrow();
    }),
    { numRuns: 10_000 },
  );
  expect(taken).toBeGreaterThan(1000);
});
