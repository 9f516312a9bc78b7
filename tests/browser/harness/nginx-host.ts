import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { findProgram } from '../../../build/browser/find-program.ts';
import { onExit } from '../../../build/browser/on-exit.ts';

/** Where nginx is, or null where it is not installed. */
export const nginx = findProgram(['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx']);

/** A folder that a real nginx serves. */
export interface NginxHost {
  /** Of its `collection.json`. */
  address: string;
  /** What it was asked since this was asked last, one line a request: status and path. */
  asked: () => string[];
  close: () => Promise<void>;
}

/** Serves a folder with nginx on a free port of this computer. `location` is a block of its configuration, or nothing. */
export async function startNginx(program: string, folder: string, location = ''): Promise<NginxHost> {
  const own = mkdtempSync(path.join(os.tmpdir(), 'article-context-nginx-'));
  // Its workers are another user's processes where it is started by root.
  chmodSync(own, 0o755);
  const port = await freePort();
  writeFileSync(path.join(own, 'nginx.conf'), configuration(own, folder, port, location));
  const child = spawn(program, ['-p', own, '-e', path.join(own, 'error.log'), '-c', path.join(own, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const forget = onExit(() => child.kill());
  await untilOpen(port, child);
  let seen = 0;
  return {
    address: `http://127.0.0.1:${port}/collection.json`,
    asked: () => {
      const lines = readFileSync(path.join(own, 'access.log'), 'utf8').split('\n').slice(0, -1);
      const fresh = lines.slice(seen);
      seen = lines.length;
      return fresh;
    },
    close: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      forget();
      rmSync(own, { recursive: true, force: true });
    },
  };
}

/** What Debian's configuration says of the files, with all that nginx writes in a folder of its own. */
function configuration(own: string, folder: string, port: number, location: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off;
worker_processes 1;
pid ${own}/nginx.pid;
events {}
http {
  sendfile on;
  tcp_nopush on;
  types { application/json json; text/plain txt; text/html html; }
  default_type application/octet-stream;
  gzip on;
  log_format asked '$status $uri';
  access_log ${own}/access.log asked;
  ${temporary.map((name) => `${name}_temp_path ${own}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    ${location}
  }
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Knocks until the port is open. Throws where nginx has ended instead. */
async function untilOpen(port: number, child: ChildProcess): Promise<void> {
  while (!(await isOpen(port))) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode} at its start`);
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
