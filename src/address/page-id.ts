/** Source: `rel=canonical` of msn.com's editions. */
const MSN = /^\/(?:.*\/)?((?:ar|vi|ss)-(?=[A-Za-z]*\d|AA|BB)[A-Za-z\d]{4,20})(?:\/|$)/;

/** Moved hosts, same numbers: ncbi.nlm.nih.gov/pmc/about/new-in-pmc. Of host and path, without the host's end. */
const NCBI_HOST = 'ncbi.nlm.nih.gov';
const NCBI = /^(?:(?:pubmed\.|\/pubmed)\/(?=\d)|(?:pmc\.|\/pmc)\/articles\/(?=P))((?:PMC)?\d+)$/;

/**
 * The key of a page whose site gives it a number that stays while the rest of the address changes, or null: the name of
 * the identity and a text without a slash.
 *
 * Example: `msn.com/en-us/news/a-story/ar-BB1abcde` is `msn:ar-BB1abcde` in every edition. Near miss:
 * `msn.com/en-us/news/a-story` and `msn.com/en-gb/money/ar-rates`, which have no id.
 */
export function pageId(host: string, path: string): string | null {
  const msn = host === 'msn.com' && MSN.exec(path)?.[1];
  if (msn) return `msn:${msn}`;
  const ncbi = host.endsWith(NCBI_HOST) && NCBI.exec(host.slice(0, -NCBI_HOST.length) + path)?.[1];
  return ncbi ? `ncbi:${ncbi}` : null;
}
