import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { collectionServer } from '../../../build/collection/collection-server.ts';
import { useFolder } from './run-command.ts';

const { folder, collection, start, write } = useFolder();
const GOOD = { 'in/a.md': '---\ntitle: a\nwebUrl: https://news.example/a\n---\n' };

/** Asks with exactly this target, which `fetch` would tidy up first. */
async function ask(port: number, target: string, method = 'GET', headers: IncomingHttpHeaders = {}) {
  const asked = request({ host: '127.0.0.1', port, path: target, method, headers, agent: false }).end();
  const [response] = await once(asked, 'response');
  return { status: response.statusCode, headers: response.headers as IncomingHttpHeaders, body: await text(response) };
}

describe('serve', () => {
  test('serves a built collection, says its address alone, and ends on Ctrl+C', async () => {
    write(GOOD);
    collection(['build', 'in', '--out', 'out']);
    const child = start(['serve', 'out', '--port', '0']);
    const told = text(child.stderr);
    const [address] = await once(createInterface(child.stdout), 'line');
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/collection\.json$/);
    const response = await fetch(address);
    expect(await response.json()).toMatchObject({ format: 1, records: 1 });
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    if (process.platform !== 'win32') expect(code).toBe(0);
    expect(await told).toBe('Subscribe to this address. Ctrl+C ends it.\n');
  });

  test('says in one sentence what keeps it from serving', async () => {
    write({ ...GOOD, 'other/collection.json': '{"mine":1}', 'broken/collection.json': '{' });
    const at = (name: string) => path.join(name, 'collection.json');
    for (const [name, fault] of [
      ['in', "missing; serve takes the folder that 'article-context build' wrote"],
      ['other', 'says no format; format 1 is read'],
      ['broken', 'not JSON'],
    ] as const) {
      expect(collection(['serve', name])).toEqual({ status: 1, lines: [], stderr: `${at(name)}: ${fault}\n` });
    }
  });

  test('says that its port is taken', async () => {
    write(GOOD);
    collection(['build', 'in', '--out', 'out']);
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    expect(collection(['serve', 'out', '--port', String(port)])).toEqual({
      status: 1,
      lines: [],
      stderr: `port ${port} is taken; name another with --port, or 0 for any that is free\n`,
    });
    other.close();
  });
});

describe('the server', () => {
  let server: ReturnType<typeof collectionServer>;
  let port: number;
  beforeEach(async () => {
    write({
      'secret.json': '{"secret":1}',
      'out/collection.json': '{"name":"a"}\n',
      'out/README.md': '# a\n',
      'out/buckets/3f.9c0d1e2f3a4b5c6d.json': '{}',
      'out/.hidden.json': '{"secret":1}',
      'out/two words.json': '{}',
      'out-other/a.json': '{"secret":1}',
    });
    server = collectionServer(path.join(folder(), 'out'));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    port = (server.address() as { port: number }).port;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  test.each([
    ['/collection.json', 'application/json', 'no-cache', 'out/collection.json'],
    ['/collection.json?v=1', 'application/json', 'no-cache', 'out/collection.json'],
    [
      '/buckets/3f.9c0d1e2f3a4b5c6d.json',
      'application/json',
      'public, max-age=31536000, immutable',
      'out/buckets/3f.9c0d1e2f3a4b5c6d.json',
    ],
    ['/README.md', 'text/markdown; charset=utf-8', 'no-cache', 'out/README.md'],
  ])('gives %s to every origin, with its type', async (target, type, caching, file) => {
    const got = await ask(port, target);
    const bytes = readFileSync(path.join(folder(), file), 'utf8');
    expect(got).toMatchObject({ status: 200, body: bytes });
    expect(got.headers).toMatchObject({
      'content-type': type,
      'content-length': String(bytes.length),
      'cache-control': caching,
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
  });

  test.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/buckets/../../secret.json',
    '/..\\secret.json',
    '/..%5csecret.json',
    '/buckets/..%5c..%5csecret.json',
    '//etc/passwd',
    '/C:/secret.json',
    '/../out-other/a.json',
    '/.hidden.json',
    '/collection.json%00',
    '/%',
    '/collection.json/',
    '/collection.json/a',
    '/',
    '/buckets',
    '/two%20words.json',
    '/missing.json',
    `/${'a'.repeat(5000)}`,
    'http://other.example/collection.json',
    '*',
  ])('has nothing under %s', async (target) => {
    const got = await ask(port, target);
    expect(got).toMatchObject({ status: 404, body: '' });
    expect(got.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'no-cache' });
  });

  test.runIf(process.platform !== 'win32')('follows no link out of the folder', async () => {
    mkdirSync(path.join(folder(), 'out/lists'));
    symlinkSync('../../secret.json', path.join(folder(), 'out/lists/a.json'));
    symlinkSync('../collection.json', path.join(folder(), 'out/lists/b.json'));
    symlinkSync('c.json', path.join(folder(), 'out/lists/c.json'));
    symlinkSync('../../out-other/a.json', path.join(folder(), 'out/lists/d.json'));
    expect((await ask(port, '/lists/a.json')).status).toBe(404);
    expect((await ask(port, '/lists/b.json')).status).toBe(200);
    expect((await ask(port, '/lists/c.json')).status).toBe(404);
    expect((await ask(port, '/lists/d.json')).status).toBe(404);
  });

  test('answers HEAD as GET, without the body', async () => {
    const [{ headers: got }, head] = [await ask(port, '/collection.json'), await ask(port, '/collection.json', 'HEAD')];
    expect(head).toMatchObject({ status: 200, body: '' });
    for (const name of ['content-type', 'content-length', 'etag', 'cache-control'])
      expect(head.headers[name]).toBe(got[name]);
    expect(await ask(port, '/missing.json', 'HEAD')).toMatchObject({ status: 404, body: '' });
  });

  test('answers 304 to who has the file, and 200 once it changed', async () => {
    const { etag = '' } = (await ask(port, '/collection.json')).headers;
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const got = await ask(port, '/collection.json', 'GET', { 'if-none-match': known });
      expect(got).toMatchObject({ status: 304, body: '' });
      expect(got.headers).toMatchObject({ etag, 'cache-control': 'no-cache', 'access-control-allow-origin': '*' });
    }
    expect((await ask(port, '/collection.json', 'GET', { 'if-none-match': '"other"' })).status).toBe(200);
    write({ 'out/collection.json': '{"name":"b"}\n' });
    expect((await ask(port, '/collection.json', 'GET', { 'if-none-match': etag })).status).toBe(200);
  });

  test('allows a page to ask with If-None-Match', async () => {
    const got = await ask(port, '/collection.json', 'OPTIONS', { origin: 'https://a.example' });
    expect(got).toMatchObject({ status: 204, body: '' });
    expect(got.headers).toMatchObject({ 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' });
  });

  test.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    const got = await ask(port, '/collection.json', method);
    expect(got.status).toBe(405);
    expect(got.headers.allow).toBe('GET, HEAD, OPTIONS');
  });
});
