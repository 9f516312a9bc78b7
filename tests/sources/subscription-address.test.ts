import { describe, expect, test } from 'vitest';
import { isFault, readAddress } from '../../src/sources/subscription-address.ts';
import { suggestedCollections } from '../../src/sources/suggested-collections.ts';

/** What is pasted → kind and address. */
const TAKEN: [pasted: string, kind: string, address: string][] = [
  ['https://host.example/path/collection.json', 'compiled', 'https://host.example/path/collection.json'],
  ['  https://host.example/path/collection.json\n', 'compiled', 'https://host.example/path/collection.json'],
  ['https://host.example/path/collection.json#top', 'compiled', 'https://host.example/path/collection.json'],
  ['https://host.example:8443/c.json?v=2', 'compiled', 'https://host.example:8443/c.json?v=2'],
  ['https://host.example/path/', 'compiled', 'https://host.example/path/collection.json'],
  ['https://host.example', 'compiled', 'https://host.example/collection.json'],
  ['http://127.0.0.1:8370/collection.json', 'compiled', 'http://127.0.0.1:8370/collection.json'],
  ['http://localhost:8370/', 'compiled', 'http://localhost:8370/collection.json'],
  ['https://host.example/records.zip', 'records', 'https://host.example/records.zip'],
  ['https://host.example/Records.ZIP?raw=1', 'records', 'https://host.example/Records.ZIP?raw=1'],
  ['owner/name', 'records', 'https://github.com/owner/name/archive/HEAD.zip'],
  ['Owner-1/a.name_b', 'records', 'https://github.com/Owner-1/a.name_b/archive/HEAD.zip'],
  ['https://github.com/owner/name', 'records', 'https://github.com/owner/name/archive/HEAD.zip'],
  ['https://www.github.com/owner/name/', 'records', 'https://github.com/owner/name/archive/HEAD.zip'],
  ['https://github.com/owner/name.git', 'records', 'https://github.com/owner/name/archive/HEAD.zip'],
  ['github.com/owner/name', 'records', 'https://github.com/owner/name/archive/HEAD.zip'],
  ['https://github.com/owner/name/issues?q=a', 'records', 'https://github.com/owner/name/archive/HEAD.zip'],
  ['https://github.com/owner/name/tree/v1.2', 'records', 'https://github.com/owner/name/archive/v1.2.zip'],
  [
    'https://github.com/owner/name/tree/main/_news/2021',
    'records',
    'https://github.com/owner/name/archive/main.zip#_news/2021',
  ],
  [
    'https://github.com/owner/name/archive/refs/heads/main.zip',
    'records',
    'https://github.com/owner/name/archive/refs/heads/main.zip',
  ],
  [
    'https://github.com/owner/name/blob/main/out/collection.json',
    'compiled',
    'https://raw.githubusercontent.com/owner/name/main/out/collection.json',
  ],
  ['https://gitlab.com/group/name', 'records', 'https://gitlab.com/group/name/-/archive/HEAD/name-HEAD.zip'],
  ['https://gitlab.com/group/sub/name/', 'records', 'https://gitlab.com/group/sub/name/-/archive/HEAD/name-HEAD.zip'],
  [
    'https://gitlab.com/group/sub/name/-/tree/main/_news?ref_type=heads',
    'records',
    'https://gitlab.com/group/sub/name/-/archive/main/name-main.zip#_news',
  ],
  ['https://codeberg.org/owner/name', 'records', 'https://codeberg.org/owner/name/archive/HEAD.zip'],
  [
    'https://codeberg.org/owner/name/src/branch/main/_news',
    'records',
    'https://codeberg.org/owner/name/archive/main.zip#_news',
  ],
];

/** What is pasted → the fault. */
const REFUSED: [pasted: string, fault: string][] = [
  ['', 'faultAddress'],
  ['collection.json', 'faultAddress'],
  ['example.org/collection', 'faultAddress'],
  ['https://host.example/path', 'faultAddress'],
  ['https://github.com/owner', 'faultAddress'],
  ['https://github.com/', 'faultAddress'],
  ['https://gitlab.com/group', 'faultAddress'],
  ['https://github.com/owner/na me', 'faultAddress'],
  ['https://', 'faultAddress'],
  ['https://constructor/owner/name', 'faultAddress'],
  ['https://__proto__/owner/name', 'faultAddress'],
  [`https://host.example/${'a'.repeat(2000)}/`, 'faultAddress'],
  ['http://host.example/collection.json', 'faultAddressInsecure'],
  ['http://localhost.example/collection.json', 'faultAddressInsecure'],
  ['http://127.0.0.1.example/collection.json', 'faultAddressInsecure'],
  ['file:///home/me/collection.json', 'faultAddressInsecure'],
  ['javascript:alert(1)', 'faultAddressInsecure'],
  ['git@github.com:owner/name.git', 'faultAddress'],
  ['https://me:secret@host.example/collection.json', 'faultAddressPassword'],
];

describe('readAddress', () => {
  test.each(TAKEN)('%s is %s at %s', (pasted, kind, address) => {
    expect(readAddress(pasted)).toMatchObject({ kind, address });
  });

  test.each(REFUSED)('refuses %j: %s', (pasted, name) => {
    expect(readAddress(pasted)).toEqual({ name, values: [] });
  });

  test('gives a name until the collection says its own', () => {
    const names = ['owner/name', 'https://host.example/a/records.zip', 'https://host.example/'].map(readAddress);
    expect(names.map((read) => !isFault(read) && read.name)).toEqual(['name', 'records', 'host.example']);
  });
});

test('every suggested collection can be subscribed to', () => {
  const read = suggestedCollections.map(({ address }) => readAddress(address));
  expect(read.filter(isFault)).toEqual([]);
  expect(read.length).toBeGreaterThan(1);
});
