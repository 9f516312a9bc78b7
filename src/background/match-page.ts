import { articleKey } from '../address/article-key.ts';
import { type Found, findMatches } from '../collection/find-matches.ts';
import { DamagedFileError } from '../collection/read-bucket.ts';
import type { Failure, PageContext, PageMatch, RecordMatch } from '../messages/page-context.ts';
import type { ShelfItem } from '../sources/shelf.ts';
import { isReadablePage } from './readable-page.ts';

/** A page that the collections are asked about. */
export interface Page {
  /** `undefined` where the browser keeps it to itself. */
  url: string | undefined;
  /** Addresses that the page names as its own. */
  claims?: readonly string[];
  /** The ids of the matches that the reader hid on it. */
  hidden?: readonly string[];
}

/** What the collections know of a page, and the matches that the reader hid on it. */
export interface Matched {
  context: PageContext;
  hidden: PageMatch[];
}

/** What the collections know of a page. */
export async function matchPage(shelf: readonly ShelfItem[], page: Page): Promise<Matched> {
  const { url, claims, hidden = [] } = page;
  if (url === undefined || !isReadablePage(url) || articleKey(url) === null) {
    return { context: { state: 'unreadable' }, hidden: [] };
  }
  const failures: Failure[] = [];
  const matches: PageMatch[] = [];
  for (const collection of shelf) {
    try {
      matches.push(...toMatches(collection, await findMatches(collection, url, claims)));
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error;
      failures.push({ collection: collection.header.name, details: error.message });
    }
  }
  const isHidden = ({ id }: PageMatch) => hidden.includes(id);
  const shown = matches.filter((match) => !isHidden(match)).sort((a, b) => rank(a) - rank(b));
  return { context: toContext(shelf, shown, failures), hidden: matches.filter(isHidden) };
}

function toContext(shelf: readonly ShelfItem[], matches: PageMatch[], failures: Failure[]): PageContext {
  const [first, ...others] = matches;
  if (first !== undefined) return { state: 'found', matches: [first, ...others], failures };
  const [failure, ...more] = failures;
  if (failure !== undefined) {
    return { state: 'failed', failures: [failure, ...more], otherCollections: shelf.length - failures.length };
  }
  return nothingFound(shelf);
}

function toMatches({ id, header }: ShelfItem, found: Found | null): PageMatch[] {
  if (found === null) return [];
  const { own, link, listedBy } = found;
  const collection = facts(header);
  if (own.length > 0) {
    return own.map(
      ({ reason, record }): RecordMatch => ({
        kind: 'record',
        id: `${id}/${record.id}`,
        reason,
        collection,
        record,
        listedBy,
      }),
    );
  }
  return link === null ? [] : [{ kind: 'listed', id, reason: 'related', collection, link, listedBy }];
}

/** What views show of a collection; its digests stay here. */
function facts({ format, version, keys, bits, directories, ...shown }: ShelfItem['header']): PageMatch['collection'] {
  return shown;
}

/** A page's own records, then those that are only probably its own, then who lists it; among equals the reader's order of collections holds. */
const rank = ({ kind, reason }: PageMatch): number => (kind === 'listed' ? 2 : reason === 'parameters' ? 1 : 0);

function nothingFound(shelf: readonly ShelfItem[]): PageContext {
  const records = shelf.reduce((sum, { header }) => sum + header.records, 0);
  const [only] = shelf;
  const exampleUrl = shelf.length === 1 ? only?.exampleUrl : undefined;
  return {
    state: 'none',
    records,
    collections: shelf.length,
    onlyExample: exampleUrl !== undefined,
    ...(exampleUrl && { exampleUrl }),
  };
}
