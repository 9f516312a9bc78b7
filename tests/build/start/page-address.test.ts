import { expect, it } from 'vitest';
import { BadAddress, pageAddress } from '../../../build/start/page-address.ts';

it.each(['https://www.example.org/a?b=1#c', 'http://example.org/'])('takes %s', (text) => {
  expect(pageAddress(text).href).toBe(text);
});

it.each(['', 'example.org/a', 'not an address', 'file:///etc/hosts', 'javascript:alert(1)', '--headless'])(
  'says that %j is no web address',
  (text) => {
    expect(() => pageAddress(text)).toThrow(BadAddress);
    expect(() => pageAddress(text)).toThrow(`${JSON.stringify(text)} is no web address; give one like https://`);
  },
);
