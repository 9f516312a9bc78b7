import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** A proxy that notes whom a browser asks for anything, and lets it reach the stand-in web alone. */
export interface RecordingProxy {
  port: number;
  /** Hosts with their ports as they were asked for, in order: `news.example:443`. Each connection counts. */
  asked: string[];
  /** Leads every https host to a server on this machine. */
  leadTo: (port: number) => void;
  close: () => Promise<void>;
}

/** Starts a proxy on a free port. This computer's own names, which a browser may ask for too, are noted and not answered. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const asked: string[] = [];
  const open = new Set<Socket>();
  let target = 0;
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '/', `http://${request.headers.host}`).host);
    response.writeHead(404).end();
  });
  server.on('connection', (socket) => void open.add(socket));
  server.on('connect', ({ url: host = '' }, client: Socket, head: Buffer) => {
    asked.push(host);
    client.on('error', () => client.destroy());
    if (target === 0 || /^(?:127\.|localhost|\[)/.test(host))
      return void client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const web = connect(target, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      web.write(head);
      web.pipe(client).pipe(web);
    });
    open.add(web);
    web.on('error', () => client.destroy());
    client.on('close', () => web.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    leadTo: (port) => {
      target = port;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
