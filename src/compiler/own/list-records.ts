import { type ListPage, newestPage } from '../../collection/search/list-rows.ts';
import type { PageRequest } from '../../collection/search/page-of.ts';
import { readSearchIndex } from '../../collection/search/search-index.ts';
import { storedSource } from '../../sources/collection-files.ts';
import { readOwn } from './own-files.ts';

/** A page of the reader's own records, newest first, whether their collection is on or off. Throws a DamagedFileError. */
export function listOwnRecords(page: Required<PageRequest>): Promise<ListPage> {
  return readOwn(async (own) => {
    if (own === undefined) return { rows: [], total: 0 };
    return newestPage(await readSearchIndex(storedSource(own.folder)), page);
  });
}
