import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CompileOptions } from '../../../src/collection/compile/compile-state.ts';
import { compile } from '../../../src/collection/compile.ts';
import { hostedPath } from '../../../src/collection/hosted-path.ts';
import type { NamedRecord } from '../../../src/collection/named-record.ts';

/** What a host does with a request instead of answering as it should. */
export type Misdeed = (response: ServerResponse, file: Uint8Array | undefined) => void;

/** A static host of one collection, with a log. */
export interface CollectionHost {
  /** Of its `collection.json`. */
  address: string;
  /** The paths asked for so far, in order. */
  asked: string[];
  /** The headers of the requests. */
  headers: IncomingMessage['headers'][];
  /** Its files, by their hosted names. */
  files: Map<string, Uint8Array>;
  /** Puts another version in the place of the files. */
  publish: (files: ReadonlyMap<string, Uint8Array>) => void;
  /** Does something else with requests for the files whose name fits, so often; without `times` always. */
  misbehave: (name: RegExp, misdeed: Misdeed, times?: number) => void;
  /** Behaves again, and forgets what was asked. */
  forgive: () => void;
  /** Whether pages of other hosts may read it. */
  isOpen: boolean;
  close: () => Promise<void>;
}

/** Starts a host on a free port of this computer. */
export async function startHost(files: ReadonlyMap<string, Uint8Array>): Promise<CollectionHost> {
  let misdeeds: { name: RegExp; misdeed: Misdeed; left: number }[] = [];
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    host.asked.push(name);
    host.headers.push(request.headers);
    if (host.isOpen) response.setHeader('Access-Control-Allow-Origin', '*');
    const found = misdeeds.find((one) => one.left > 0 && one.name.test(name));
    const file = host.files.get(name);
    if (found !== undefined) {
      found.left--;
      found.misdeed(response, file);
    } else if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Length': file.length }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host: CollectionHost = {
    address: `http://127.0.0.1:${port}/collection.json`,
    asked: [],
    headers: [],
    files: new Map(files),
    publish: (next) => {
      host.files = new Map(next);
    },
    misbehave: (name, misdeed, times = Number.POSITIVE_INFINITY) => void misdeeds.push({ name, misdeed, left: times }),
    forgive: () => {
      misdeeds = [];
      host.asked.length = 0;
      host.headers.length = 0;
    },
    isOpen: true,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return host;
}

/** A compiled collection as it is uploaded: hosted name → bytes. */
export async function hostedFiles(
  records: readonly NamedRecord[],
  options?: Partial<CompileOptions>,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const write = async (path: string, bytes: Uint8Array, digest?: string) =>
    void files.set(digest === undefined ? path : hostedPath(path, digest), bytes);
  await compile(records, { name: 'Hosted' }, write, options);
  return files;
}
