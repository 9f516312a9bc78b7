import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readHeader } from '../../src/collection/collection-header.ts';
import { DamagedFileError, readJson } from '../../src/collection/read-bucket.ts';
import { collectionServer } from './collection-server.ts';
import { type Command, UsageError } from './command.ts';
import { folderArgument } from './folder-argument.ts';
import { folderSource } from './folder-source.ts';
import { say, tell } from './output.ts';

/** By number: a name may lead to another address, and only this computer shall be served. */
const HOST = '127.0.0.1';
const PORT = '8370';

/** `serve OUT`: serves a built collection to this computer, for trying it before it is published. */
export const serve: Command = {
  synopsis: 'serve OUT [--port PORT]',
  about: 'serves a built collection on this computer and says the address to subscribe to; Ctrl+C ends it',
  async run(args) {
    const options = { port: { type: 'string', default: PORT } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port <= 65_535)) throw new UsageError('--port is a number up to 65535; 0 takes any that is free');
    const folder = folderArgument(positionals);
    await refuseOtherFolder(folder);
    await serveUntilStopped(folder, port);
    return 0;
  },
};

async function serveUntilStopped(folder: string, port: number): Promise<void> {
  const server = collectionServer(folder);
  await listen(server, port);
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  say(`http://${HOST}:${(server.address() as AddressInfo).port}/collection.json`);
  tell('Subscribe to this address. Ctrl+C ends it.');
  await once(server, 'close');
}

async function listen(server: ReturnType<typeof collectionServer>, port: number): Promise<void> {
  try {
    await once(server.listen(port, HOST), 'listening');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isTaken = code === 'EADDRINUSE';
    throw new Error(isTaken ? `port ${port} is taken; name another with --port, or 0 for any that is free` : message);
  }
}

async function refuseOtherFolder(folder: string): Promise<void> {
  const file = path.join(folder, 'collection.json');
  const header = await readJson(folderSource(folder), 'collection.json').then(readHeader, (error: unknown) => {
    if (error instanceof DamagedFileError && error.fault === 'missing')
      return `missing; serve takes the folder that 'article-context build' wrote`;
    return error instanceof DamagedFileError ? error.fault : String(error);
  });
  if (typeof header === 'string') throw new Error(`${file}: ${header}`);
}
