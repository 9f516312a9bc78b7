import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { cacheControl } from './cache-rule.ts';
import { tell } from './output.ts';
import { readServedFile } from './served-file.ts';

const TYPES: { [extension: string]: string } = {
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** What every answer carries. `*`, since the files are public: an extension reads them from an origin of its own (https://fetch.spec.whatwg.org/#http-cors-protocol). */
const HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
  'X-Content-Type-Options': 'nosniff',
};

const METHODS = 'GET, HEAD, OPTIONS';

/** A server of the files of a compiled collection, and of nothing else in the file system. Not yet listening. */
export function collectionServer(folder: string): Server {
  return createServer((request, response) => {
    answer(folder, request, response).catch((error: unknown) => {
      tell(`${request.method} ${JSON.stringify(request.url)}: ${error instanceof Error ? error.message : error}`);
      end(response, 500);
    });
  });
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '', url = '', headers } = request;
  if (method === 'OPTIONS') {
    return end(response, 204, {
      'Access-Control-Allow-Methods': METHODS,
      'Access-Control-Allow-Headers': '*',
      'Access-Control-Max-Age': '600',
    });
  }
  if (method !== 'GET' && method !== 'HEAD') return end(response, 405, { Allow: METHODS });
  const file = await readServedFile(folder, url);
  if (file === null) return end(response, 404, { 'Cache-Control': 'no-cache' });
  const tag = `"${createHash('sha256').update(file.bytes).digest('hex').slice(0, 32)}"`;
  const caching = { ETag: tag, 'Cache-Control': cacheControl(file.name) };
  if (isKnown(headers['if-none-match'], tag)) return end(response, 304, caching);
  const type = TYPES[path.extname(file.name)] ?? 'application/octet-stream';
  response.writeHead(200, { ...HEADERS, ...caching, 'Content-Type': type, 'Content-Length': file.bytes.length });
  // Node sends no body in answer to HEAD.
  response.end(file.bytes);
}

function end(response: ServerResponse, status: number, headers: { [name: string]: string } = {}): void {
  const length = status === 204 || status === 304 ? {} : { 'Content-Length': '0' };
  response.writeHead(status, { ...HEADERS, ...length, ...headers }).end();
}

/** Tags are compared weakly: `W/"a"` is `"a"` (RFC 9110, 13.1.2). */
function isKnown(header: string | undefined, tag: string): boolean {
  const tags = (header ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}
