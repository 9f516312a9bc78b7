import { parsed } from '../address/parse-address.ts';
import type { UpdateFault } from './listed-collection.ts';
import { REPOSITORY_HOSTS, repositoryArchive } from './repository-archive.ts';

/** What is to be fetched for what a reader pasted. */
export interface SubscriptionAddress {
  /** `compiled`: the address of a `collection.json`; `records`: of a zip of Markdown files. */
  kind: 'compiled' | 'records';
  address: string;
  /** What the collection is called until it says its own name. */
  name: string;
}

/** The longest address that is read, in characters. */
const LONGEST = 2000;

/** `owner/name`, as GitHub allows them: an owner has no dot, so that `example.org/a` is none. */
const OWNER_AND_NAME = /^([a-z\d](?:[a-z\d-]{0,38}))\/([\w.-]{1,100})$/i;

/**
 * What to fetch for what the reader pasted: the address of a `collection.json`, of its folder, of a zip, of a page of a
 * repository, or `owner/name`. Anything else is a fault, told in words of `_locales`.
 */
export function readAddress(pasted: string): SubscriptionAddress | UpdateFault {
  const text = withScheme(pasted.trim());
  const url = text.length > LONGEST || /\s/.test(text) ? null : parsed(text);
  if (url === null) return fault('faultAddress');
  if (url.username !== '' || url.password !== '') return fault('faultAddressPassword');
  if (url.protocol !== 'https:' && !isThisComputer(url)) return fault('faultAddressInsecure');
  if (url.hostname === 'www.github.com') url.hostname = 'github.com';
  return ofFile(url) ?? ofRepository(url) ?? fault('faultAddress');
}

/** Whether it is a fault and not an address. */
export const isFault = (read: SubscriptionAddress | UpdateFault): read is UpdateFault => 'values' in read;

function withScheme(text: string): string {
  const [, owner, name] = OWNER_AND_NAME.exec(text) ?? [];
  if (owner !== undefined && name !== undefined) return `https://github.com/${owner}/${name}`;
  return REPOSITORY_HOSTS.some((host) => text.startsWith(`${host}/`)) ? `https://${text}` : text;
}

/** `article-context serve` is asked without encryption: nobody stands between a computer and itself. */
const isThisComputer = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname);

function ofFile({ origin, host, hostname, pathname, search }: URL): SubscriptionAddress | null {
  // A page about a file of a repository; the file itself lies elsewhere, and may be read from anywhere.
  const [, repository, path] = /^\/([^/]+\/[^/]+)\/(?:blob|raw)\/(.+\.json)$/.exec(pathname) ?? [];
  if (hostname === 'github.com' && repository !== undefined) {
    return compiled(`https://raw.githubusercontent.com/${repository}/${path}`, host);
  }
  if (pathname.endsWith('.json')) return compiled(`${origin}${pathname}${search}`, host);
  if (/\.zip$/i.test(pathname)) {
    return { kind: 'records', address: `${origin}${pathname}${search}`, name: nameOf(pathname) || host };
  }
  const isFolder = pathname.endsWith('/') && !REPOSITORY_HOSTS.includes(hostname);
  return isFolder ? compiled(`${origin}${pathname}collection.json`, host) : null;
}

function ofRepository(url: URL): SubscriptionAddress | null {
  const archive = repositoryArchive(url);
  return archive && { kind: 'records', ...archive };
}

const compiled = (address: string, name: string): SubscriptionAddress => ({ kind: 'compiled', address, name });
const nameOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.zip$/i, '');
const fault = (name: string): UpdateFault => ({ name, values: [] });
