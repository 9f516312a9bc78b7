import { articleKey } from '../address/article-key.ts';
import { isArticlePath } from '../address/article-path.ts';
import { parsed } from '../address/parse-address.ts';

/** A condition of `declarativeContent`: https://developer.chrome.com/docs/extensions/reference/api/events#type-UrlFilter */
export interface AddressCondition {
  schemes: string[];
  hostEquals: string;
  pathEquals: string;
  queryEquals?: string;
  ports?: number[];
}

/**
 * The conditions under which a browser lights the button for an article's address: with and without `www.`, with and
 * without a slash at the end. Any query goes along with a path that names the article alone; where the query says
 * which article it is, or the path does not look like an article's, the query must be the same.
 */
export function addressConditions(address: string): AddressCondition[] {
  const url = articleKey(address) === null ? null : parsed(address);
  if (url === null) return [];
  const { hostname, pathname, search, port } = url;
  const isPathAlone = isArticlePath(pathname) && articleKey(address) === articleKey(address.replace(/[?#].*$/, ''));
  const shared = {
    schemes: ['http', 'https'],
    ...(!isPathAlone && { queryEquals: search.slice(1) }),
    ...(port !== '' && { ports: [Number(port)] }),
  };
  return hosts(hostname).flatMap((hostEquals) =>
    paths(pathname).map((pathEquals) => ({ ...shared, hostEquals, pathEquals })),
  );
}

/** `www.` is added to a registrable domain alone: to `example.org`, hardly to `blog.example.org`. */
function hosts(host: string): string[] {
  if (host.startsWith('www.')) return [host, host.slice(4)];
  return host.split('.').length === 2 ? [host, `www.${host}`] : [host];
}

/** A file's path (`/a.aspx`) has no slash at the end. */
function paths(path: string): string[] {
  if (path.endsWith('/')) return path === '/' ? [path] : [path, path.slice(0, -1)];
  return /\.\w{1,5}$/.test(path) ? [path] : [path, `${path}/`];
}
