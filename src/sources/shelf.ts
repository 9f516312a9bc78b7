import bundled from 'bundled-collection';
import type { OpenCollection } from '../collection/find-matches.ts';
import { bucketReader } from '../collection/read-bucket.ts';
import type { Source } from '../collection/source.ts';
import { isStored, type ListedCollection, loadCollections } from './collection-list.ts';
import { packagedSource } from './packaged-source.ts';

/** A collection of the reader's. */
export interface ShelfItem extends OpenCollection {
  /** Names the collection among the reader's own. */
  id: string;
  source: Source;
  /** An article that the bundled example knows, for readers who have nothing else yet. */
  exampleUrl?: string;
}

/** The reader's collections that are on, in their order. `open` gives the files of a stored one's folder. */
export async function loadShelf(open: (folder: string) => Source): Promise<ShelfItem[]> {
  return (await loadCollections()).filter(isAnswering).flatMap((item) => toItem(item, open));
}

const isAnswering = (item: ListedCollection): boolean => item.isOn && !(isStored(item) && item.removed !== undefined);

/**
 * The bundled one's header is part of the script and the others' are in the list, so that a background that was just
 * woken loads nothing before the bucket.
 */
function toItem(item: ListedCollection, open: (folder: string) => Source): ShelfItem[] {
  if (isStored(item)) {
    const source = open(item.folder);
    return [{ id: item.id, header: item.header, source, readBucket: bucketReader(source) }];
  }
  return bundled.map(({ folder, header, exampleUrl }) => {
    const source = packagedSource(folder);
    return { id: item.id, header, source, readBucket: bucketReader(source), exampleUrl };
  });
}
