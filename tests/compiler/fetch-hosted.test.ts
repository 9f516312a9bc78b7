import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digest } from '../../src/collection/digest.ts';
import { largestFile } from '../../src/collection/largest-file.ts';
import { fetchHeader, fetchHosted } from '../../src/compiler/fetch/host.ts';

/** A host whose files have as many bytes as the query of their address says. */
const server = createServer((request, response) => {
  response.end(Buffer.alloc(Number(new URL(request.url ?? '', 'http://host').searchParams.get('bytes') ?? sent)));
});
let sent = 0;
let address: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/collection.json`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('of a host a file is taken', () => {
  const fetched = async (path: string, bytes: number) => {
    sent = bytes;
    const file = { path, digest: await digest(new Uint8Array(bytes)) };
    return (await fetchHosted(address, file, {})).length;
  };
  test.each(['buckets/0.json', 'buckets/digests.json', 'filter/0.bin', 'button/addresses.json', 'search/terms.txt'])(
    'as large as it may be, and no larger: %s',
    async (path) => {
      const most = largestFile(path);
      expect(await fetched(path, most)).toBe(most);
      await expect(fetched(path, most + 1)).rejects.toThrow('faultFileDamaged');
    },
  );

  test('and so is collection.json', async () => {
    await expect(fetchHeader(`${address}?bytes=1000000`, {})).rejects.toThrow('faultNotCollection');
    await expect(fetchHeader(`${address}?bytes=1000001`, {})).rejects.toThrow('faultFileDamaged');
  });
});
