import { hostsOf } from '../../sources/hosts-of.ts';
import { joined } from '../joined.ts';
import { FetchFault } from './fetch-fault.ts';
import { isRedirecting } from './is-redirecting.ts';
import { isUnreadable } from './is-unreadable.ts';
import { silenceGuard } from './silence-guard.ts';

/** What holds for every request of a job. */
export interface FetchOptions {
  /** Aborts it from outside: the reader cancelled. */
  signal?: AbortSignal | undefined;
  /** Milliseconds without a byte after which a host is given up. */
  silence?: number | undefined;
  /** Milliseconds after which a file is given up, though it comes byte by byte. */
  longest?: number | undefined;
}

/** How one file is asked for. */
export interface FileRequest {
  /** Most bytes that are taken. */
  limit: number;
  cache: RequestCache;
}

/** Milliseconds. */
const SILENCE = 30_000;

/** Milliseconds: of one file of a compiled collection, and of a zip that is read as it comes. */
const LONGEST = { file: 10 * 60_000, stream: 2 * 60 * 60_000 };

/**
 * The bytes of a file on a host. No cookie goes along, no page's address, nothing but the request. Throws a FetchFault;
 * rejects with the signal's reason where that was aborted.
 */
export async function fetchFile(address: string, request: FileRequest, options: FetchOptions): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const { longest = LONGEST.file } = options;
  for await (const part of fetchParts(address, request.cache, { ...options, longest })) {
    length += part.length;
    if (length > request.limit) throw new FetchFault('faultFileDamaged', placeOf(address), true);
    parts.push(part);
  }
  return joined(parts);
}

/** The bytes of a file on a host, as they come. */
export async function* fetchParts(
  address: string,
  cache: RequestCache,
  { signal, silence = SILENCE, longest = LONGEST.stream }: FetchOptions,
): AsyncGenerator<Uint8Array> {
  const guard = silenceGuard(silence, longest, signal);
  try {
    const response = await request(address, cache, guard.signal);
    guard.heard();
    if (!response.ok) throw statusFault(address, response.status);
    const reader = response.body?.getReader();
    try {
      for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
        guard.heard();
        yield read.value;
      }
    } catch (error) {
      // A connection that ends before the announced length.
      throw error instanceof TypeError ? new FetchFault('faultFileDamaged', placeOf(address), true) : error;
    } finally {
      // The rest is not wanted where the taker stopped early; a stream that failed has no rest.
      await reader?.cancel().catch(() => undefined);
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw guard.signal.aborted ? new FetchFault('faultHostSlow', [new URL(address).host]) : error;
  } finally {
    guard.end();
  }
}

async function request(address: string, cache: RequestCache, signal: AbortSignal): Promise<Response> {
  const options = { cache, signal, credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
  try {
    return await fetch(address, options);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw await unansweredFault(address, options);
  }
}

/** Why a request came to nothing, as far as more requests can tell: the browser itself does not say. */
async function unansweredFault(address: string, options: RequestInit): Promise<FetchFault> {
  if (await isUnreadable(address, options)) return new FetchFault('faultHostRefuses', hostsOf(address));
  const isSentOn = await isRedirecting(address, options);
  return new FetchFault(isSentOn ? 'faultHostRedirects' : 'faultHostGone', hostsOf(address), true);
}

function statusFault(address: string, status: number): FetchFault {
  const [host, file] = placeOf(address);
  if (status === 404 || status === 410) return new FetchFault('faultFileMissing', [host, file], true);
  return new FetchFault('faultHostStatus', [host, String(status), file]);
}

/** The host and the file of an address, for a fault's words. */
export function placeOf(address: string): [host: string, file: string] {
  const { host, pathname } = new URL(address);
  return [host, pathname.slice(pathname.lastIndexOf('/') + 1) || '/'];
}
