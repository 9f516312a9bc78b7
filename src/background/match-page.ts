import { articleKey } from '../address/article-key.ts';
import { type Found, findMatches } from '../collection/find-matches.ts';
import { newestFirst } from '../collection/newest-first.ts';
import { DamagedFileError } from '../collection/read-bucket.ts';
import type { Failure, PageContext, PageMatch, RecordMatch } from '../messages/page-context.ts';
import type { ShelfItem } from '../sources/shelf.ts';
import { isReadablePage } from './readable-page.ts';

/** What the collections know of the page at `url`; `undefined` is a page whose address the browser keeps to itself. */
export async function matchPage(shelf: readonly ShelfItem[], url: string | undefined): Promise<PageContext> {
  if (url === undefined || !isReadablePage(url) || articleKey(url) === null) return { state: 'unreadable' };
  const failures: Failure[] = [];
  const matches: PageMatch[] = [];
  for (const collection of shelf) {
    try {
      matches.push(...toMatches(collection, await findMatches(collection, url)));
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error;
      failures.push({ collection: collection.header.name, details: error.message });
    }
  }
  const [first, ...others] = matches.sort(recordsFirst);
  if (first !== undefined) return { state: 'found', matches: [first, ...others], failures };
  const [failure, ...more] = failures;
  if (failure !== undefined) {
    return { state: 'failed', failures: [failure, ...more], otherCollections: shelf.length - failures.length };
  }
  return nothingFound(shelf);
}

function toMatches({ header }: ShelfItem, found: Found | null): PageMatch[] {
  if (found === null) return [];
  const { own, link, listedBy } = found;
  const match = { collection: facts(header) };
  if (own.length > 0) {
    return own.map(({ reason, record }): RecordMatch => ({ kind: 'record', reason, ...match, record, listedBy }));
  }
  return link === null ? [] : [{ kind: 'listed', reason: 'related', ...match, link, listedBy }];
}

/** What views show of a collection; its digests stay here. */
function facts({ format, version, keys, bits, directories, ...shown }: ShelfItem['header']): PageMatch['collection'] {
  return shown;
}

/** A page's own records, newest first, before those that only list it. */
function recordsFirst(a: PageMatch, b: PageMatch): number {
  if (a.kind === 'record' && b.kind === 'record') return newestFirst(a.record, b.record);
  return a.kind === b.kind ? 0 : a.kind === 'record' ? -1 : 1;
}

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
