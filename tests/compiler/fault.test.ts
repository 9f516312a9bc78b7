import { expect, test } from 'vitest';
import english from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { MakingError, toFault } from '../../src/compiler/fault.ts';
import { storedSource } from '../../src/sources/collection-files.ts';
import { hasDatabase } from '../../src/sources/database.ts';

test.each([
  ['a fault of the input', new MakingError('faultDamaged', 'a.json'), { name: 'faultDamaged', values: ['a.json'] }],
  ['a full disk', new DOMException('', 'QuotaExceededError'), { name: 'faultDiskFull', values: [] }],
  ['a zip that was moved', new DOMException('', 'NotReadableError'), { name: 'faultUnreadable', values: [] }],
  ['a zip that was removed', new DOMException('', 'NotFoundError'), { name: 'faultUnreadable', values: [] }],
  ['what nobody thought of', new TypeError('x is null'), { name: 'faultUnknown', values: ['x is null'] }],
])('%s is told in words that exist', (_, error, fault) => {
  expect(toFault(error)).toEqual(fault);
  expect(english).toHaveProperty([fault.name, 'message']);
});

test('where there is no database the reader is told so, and there is nothing to be tidied', async () => {
  expect('indexedDB' in globalThis).toBe(false);
  const error = await storedSource('folder')
    .readFile('a')
    .catch((reason: unknown) => reason);
  expect(toFault(error)).toEqual({ name: 'faultNoDatabase', values: [] });
  expect(await hasDatabase()).toBe(false);
});
