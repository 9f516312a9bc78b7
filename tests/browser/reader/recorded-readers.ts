import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { onExit } from '../../../build/browser/on-exit.ts';
import { unpackedId } from '../../../build/browser/unpacked-id.ts';
import { requestsOf } from '../harness/net-log.ts';
import { type RecordingProxy, startRecordingProxy } from '../harness/recording-proxy.ts';
import { startChromiumReader } from './chromium-reader.ts';
import { startFirefoxReader } from './firefox-reader.ts';
import type { Reader } from './reader.ts';

/** A reader whose browser reaches the network by a proxy that notes everything. */
export interface RecordedReader {
  reader: Reader;
  proxy: RecordingProxy;
  /** Ends the browser; returns the addresses that it asked the network for on the extension's behalf, as it says itself. */
  stop: () => Promise<string[]>;
}

/** Both browsers. */
export const RECORDED_READERS: readonly (readonly [name: string, start: () => Promise<RecordedReader>])[] = [
  ['Chromium', startRecordedChromium],
  ['Firefox', startRecordedFirefox],
];

async function startRecordedChromium(): Promise<RecordedReader> {
  const proxy = await startRecordingProxy();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-net-'));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  const log = path.join(folder, 'net.json');
  const reader = await startChromiumReader({
    switches: [
      `--proxy-server=127.0.0.1:${proxy.port}`,
      // Without it this computer's own names would go past the proxy.
      '--proxy-bypass-list=<-loopback>',
      `--log-net-log=${log}`,
    ],
  });
  proxy.leadTo(reader.web.port);
  return {
    reader,
    proxy,
    async stop() {
      await reader.close();
      await proxy.close();
      return requestsOf(log, `chrome-extension://${unpackedId(inject('extension'))}`);
    },
  };
}

async function startRecordedFirefox(): Promise<RecordedReader> {
  const proxy = await startRecordingProxy();
  const reader = await startFirefoxReader({
    preferences: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.allow_hijacking_localhost': true,
    },
    prepare: (firefox, origin) => firefox.run('browser', noteRequests, origin),
  });
  proxy.leadTo(reader.web.port);
  return {
    reader,
    proxy,
    async stop() {
      const requests = await reader.firefox.run('browser', notedRequests);
      await reader.close();
      await proxy.close();
      return requests;
    },
  };
}

/** What Firefox's own code offers in the browser's window, as far as it is used here. */
interface Channel {
  URI: { spec: string };
  loadInfo: { triggeringPrincipal: Principal | null; loadingPrincipal: Principal | null };
}
interface Principal {
  origin: string;
}
declare const Services: { obs: { addObserver: (observer: (subject: Subject) => void, topic: string) => void } };
declare const Ci: { nsIHttpChannel: object };
type Subject = { QueryInterface: (wanted: object) => Channel };
interface Noting {
  requestsOfExtension: string[];
}

/** Has Firefox note each request before it is sent, when an origin is behind it. */
function noteRequests(origin: string): void {
  const noted: string[] = [];
  (window as unknown as Noting).requestsOfExtension = noted;
  Services.obs.addObserver((subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
    const behind = [loadInfo.triggeringPrincipal, loadInfo.loadingPrincipal];
    if (behind.some((one) => one?.origin.startsWith(origin))) noted.push(URI.spec);
  }, 'http-on-modify-request');
}

function notedRequests(): string[] {
  return (window as unknown as Noting).requestsOfExtension;
}
