import { expect, test } from 'vitest';
import { hostsOf } from '../../src/sources/hosts-of.ts';

/** An address → the hosts that answer. */
const HOSTS: [address: string, hosts: string[]][] = [
  ['https://github.com/owner/name/archive/HEAD.zip', ['github.com', 'codeload.github.com']],
  [
    'https://github.com/owner/name/releases/download/v1/a.zip',
    ['github.com', 'release-assets.githubusercontent.com', 'objects.githubusercontent.com'],
  ],
  ['https://github.com.example/a/b.zip', ['github.com.example']],
  ['https://host.example:8443/collection.json', ['host.example:8443']],
  ['http://127.0.0.1:8370/collection.json', ['127.0.0.1:8370']],
];

test.each(HOSTS)('%s is answered by %j', (address, hosts) => {
  expect(hostsOf(address)).toEqual(hosts);
});
