import bundled from 'bundled-collection';
import { type CollectionHeader, FORMAT } from '../collection/collection-header.ts';
import type { OpenCollection } from '../collection/find-matches.ts';
import { bucketReader, NewerFileError } from '../collection/read-bucket.ts';
import type { Source } from '../collection/source.ts';
import { loadCollections } from './collection-list.ts';
import { isAnswering, isStored, type ListedCollection, type StoredCollection } from './listed-collection.ts';
import { isNewer } from './newer-data.ts';
import { packagedSource } from './packaged-source.ts';

/** A collection of the reader's. */
export interface ShelfItem extends OpenCollection {
  /** Names the collection among the reader's own. */
  id: string;
  source: Source;
  /** An article that the bundled example knows, for readers who have nothing else yet. */
  exampleUrl?: string;
}

/** Opens a stored collection: its files, and its filter where single buckets are fetched. */
export type OpenStored = (collection: StoredCollection) => Pick<ShelfItem, 'source' | 'mayHold'>;

/** The reader's collections that are on, in their order. */
export async function loadShelf(open: OpenStored): Promise<ShelfItem[]> {
  return (await loadCollections()).filter(isAnswering).flatMap((item) => toItem(item, open));
}

/** What is known of a collection that a newer version of the extension keeps. */
const UNREAD: CollectionHeader = {
  ...{ format: FORMAT, version: '', name: '', records: 0, keys: 0, bits: 0, directories: {} },
  quality: { scored: 0, steps: [] },
};

/**
 * The bundled one's header is part of the script and the others' are in the list, so that a background that was just
 * woken loads nothing before the bucket.
 */
function toItem(item: ListedCollection, open: OpenStored): ShelfItem[] {
  if (isNewer(item)) {
    const readFile = (path: string) => Promise.reject(new NewerFileError(path));
    return [{ id: item.id, header: { ...UNREAD, name: item.name }, source: { readFile }, readBucket: readFile }];
  }
  if (isStored(item)) {
    const opened = open(item);
    return [{ id: item.id, header: item.header, readBucket: bucketReader(opened.source), ...opened }];
  }
  return bundled.map(({ folder, header, exampleUrl }) => {
    const source = packagedSource(folder);
    return { id: item.id, header, source, readBucket: bucketReader(source), exampleUrl };
  });
}
