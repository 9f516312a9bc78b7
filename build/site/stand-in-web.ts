import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { articlePage } from './article-page.ts';
import { blankPdf } from './blank-pdf.ts';
import { isBrowserHost } from './browser-calls.ts';
import { makeCertificate } from './certificate.ts';

/** What one address answers. Without a type: HTML. */
export interface Answer {
  body: string | Buffer;
  type?: string;
  status?: number;
  /** Where it sends the browser instead. */
  redirect?: string;
  /** Whether the answer never comes to its end: a page that loads for ever. */
  isEndless?: boolean;
  /** What comes behind the body, and when. */
  rest?: Promise<string>;
}

/** One server that answers for every host name, so that a browser keeps the real addresses without the internet. */
export interface StandInWeb {
  port: number;
  /** The addresses asked for so far, in order, without those that the browser asks for by itself. */
  requests: () => string[];
  /** Those of them that no visit to a page explains: scripts, pictures, data. The icon that a browser asks each site for is none. */
  strayRequests: () => string[];
  /** Forgets the requests so far. */
  forgetRequests: () => void;
  /** Forgets the requests, and what it was told to answer. */
  forgetAll: () => void;
  /** Sets what an https address answers from now on, whatever its query. */
  answer: (url: string, answer: Answer) => void;
  /** Command-line switches that send a Chromium browser here for every host. */
  switches: string[];
  close: () => Promise<void>;
}

const withoutQuery = (url: URL) => url.origin + url.pathname;

function plausibleAnswer(url: URL): Answer {
  if (url.pathname.endsWith('.pdf')) return { body: blankPdf, type: 'application/pdf' };
  return { body: articlePage(url.host, url.pathname) };
}

function send(response: ServerResponse, answer: Answer): void {
  const {
    body,
    type = 'text/html; charset=utf-8',
    redirect,
    status = redirect ? 302 : 200,
    isEndless = false,
    rest,
  } = answer;
  const location = redirect && { location: redirect };
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...location }).write(body);
  if (rest !== undefined) void rest.then((text) => response.end(text));
  else if (!isEndless) response.end();
}

function addressOf(request: IncomingMessage): URL {
  return new URL(`https://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`);
}

const isOfPages = ({ url }: { url: URL }) => !isBrowserHost(url.hostname);

/** Starts the stand-in web on a free port of this machine. */
export async function startStandInWeb(): Promise<StandInWeb> {
  const asked: { url: URL; isVisit: boolean }[] = [];
  const answers = new Map<string, Answer>();
  const server = createServer(await makeCertificate(), (request, response) => {
    const url = addressOf(request);
    asked.push({ url, isVisit: request.headers['sec-fetch-dest'] === 'document' || url.pathname === '/favicon.ico' });
    send(response, answers.get(withoutQuery(url)) ?? plausibleAnswer(url));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const forgetRequests = () => void asked.splice(0);
  return {
    port,
    requests: () => asked.filter(isOfPages).map(({ url }) => url.href),
    strayRequests: () => asked.filter((one) => isOfPages(one) && !one.isVisit).map(({ url }) => url.href),
    forgetRequests,
    forgetAll: () => {
      forgetRequests();
      answers.clear();
    },
    answer: (url, answer) => answers.set(withoutQuery(new URL(url)), answer),
    switches: [
      // This computer's own servers stay what they are.
      `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`,
      '--ignore-certificate-errors',
      // A proxy that the environment names would lead to the true hosts.
      '--proxy-server=direct://',
    ],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
