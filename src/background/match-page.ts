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
  const ask = async (collection: ShelfItem): Promise<PageMatch[]> => {
    try {
      return toMatches(collection, await findMatches(collection, url, claims), hidden);
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error;
      failures.push({ collection: collection.header.name, details: error.message, why: error.why });
      return [];
    }
  };
  const matches = (await Promise.all(shelf.map(ask))).flat();
  const wrong = matches.filter(({ id }) => hidden.includes(id));
  const isHidden = (match: PageMatch) => wrong.some((other) => other === match || isSame(match, other));
  const shown = matches
    .filter((match) => !isHidden(match))
    .filter(isFirst)
    .sort((a, b) => rank(a) - rank(b));
  return { context: toContext(shelf, shown, failures), hidden: matches.filter(isHidden) };
}

/** Whether no collection before has the same record: what stands in two is shown once, as the first has it. */
function isFirst(match: PageMatch, place: number, all: readonly PageMatch[]): boolean {
  return !all.slice(0, place).some((other) => isSame(match, other));
}

/** Whether two collections say the same. What one collection has twice, its keeper wants twice. */
function isSame(a: PageMatch, b: PageMatch): boolean {
  if (a.kind !== 'record' || b.kind !== 'record' || shelfId(a) === shelfId(b)) return false;
  const { title, publishedDateTime, webUrl } = a.record;
  return title === b.record.title && publishedDateTime === b.record.publishedDateTime && webUrl === b.record.webUrl;
}

const shelfId = ({ id }: PageMatch): string | undefined => id.split('/', 1)[0];

function toContext(shelf: readonly ShelfItem[], matches: PageMatch[], failures: Failure[]): PageContext {
  const [first, ...others] = matches;
  if (first !== undefined) return { state: 'found', matches: [first, ...others], failures };
  const [failure, ...more] = failures;
  if (failure !== undefined) {
    return { state: 'failed', failures: [failure, ...more], otherCollections: shelf.length - failures.length };
  }
  return nothingFound(shelf);
}

/** Who lists the page is told with its own records; alone where it has none that the reader did not hide. */
function toMatches({ id, header }: ShelfItem, found: Found | null, hidden: readonly string[]): PageMatch[] {
  if (found === null) return [];
  const { link, listedBy } = found;
  const collection = facts(header);
  const own = found.own.map(
    ({ reason, record }): RecordMatch => ({
      kind: 'record',
      id: `${id}/${record.id}`,
      reason,
      collection,
      record,
      listedBy,
    }),
  );
  if (link === null || own.some((match) => !hidden.includes(match.id))) return own;
  return [...own, { kind: 'listed', id, reason: 'related', collection, link, listedBy }];
}

/** What views show of a collection; its digests stay here. */
function facts({
  format,
  version,
  keys,
  bits,
  filter,
  directories,
  ...shown
}: ShelfItem['header']): PageMatch['collection'] {
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
