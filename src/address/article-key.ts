import { keyOf } from './explain-key.ts';

/**
 * The text that all addresses of one article share, or null where there is none: the address is not http or https, or
 * cannot be parsed. Never throws, depends on nothing but the address, and takes time linear in its length.
 *
 * A key is a host and a path (`news-medical.net/news/20210205/Better-design.aspx`), or the name of an identity and the
 * identity (`youtube:jNQXAC9IVRw`, `doi:10.1038/s41524-021-00493-w`). The two cannot meet: a host's key has a slash
 * after the host or its port, an identity's key has none, but for a DOI, whose `10.` is no port.
 */
export function articleKey(address: string): string | null {
  return keyOf(address, []);
}
