/**
 * Sites that number their pages: a pattern of host and path, whose group is the number, and a name. Sources: msn.com
 * `rel=canonical` of its editions; ncbi.nlm.nih.gov/pmc/about/new-in-pmc (moved hosts, same numbers).
 */
const NUMBERED: readonly (readonly [page: RegExp, name: string])[] = [
  [/^msn\.com\/(?:.*\/)?((?:ar|vi|ss)-(?=[A-Za-z]*\d|AA|BB)[A-Za-z\d]{4,20})(?:\/|$)/, 'msn'],
  [/^(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d+)$/, 'ncbi'],
  [/^(?:pmc\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pmc)\/articles\/(PMC\d+)$/, 'ncbi'],
];

/**
 * The key of a page whose site gives it a number that stays while the rest of the address changes, or null: the name of
 * the identity and a text without a slash.
 *
 * Example: `msn.com/en-us/news/a-story/ar-BB1abcde` is `msn:ar-BB1abcde` in every edition. Near miss:
 * `msn.com/en-us/news/a-story` and `msn.com/en-gb/money/ar-rates`, which have no id.
 */
export function pageId(host: string, path: string): string | null {
  for (const [page, name] of NUMBERED) {
    const id = page.exec(host + path)?.[1];
    if (id) return `${name}:${id}`;
  }
  return null;
}
