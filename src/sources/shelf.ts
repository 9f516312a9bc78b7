import bundled from 'bundled-collection';
import type { OpenCollection } from '../collection/find-matches.ts';
import { bucketReader } from '../collection/read-bucket.ts';
import type { Source } from '../collection/source.ts';
import { packagedSource } from './packaged-source.ts';

/** A collection of the reader's. */
export interface ShelfItem extends OpenCollection {
  /** Names the collection among the reader's own. */
  id: string;
  source: Source;
  /** An article that the bundled example knows, for readers who have nothing else yet. */
  exampleUrl?: string;
}

/**
 * The reader's collections that are on, in their order. The bundled one's header is part of the script, so that a
 * background that was just woken loads nothing before the bucket.
 */
export function shelf(): ShelfItem[] {
  return bundled.map(({ folder, header, exampleUrl }) => {
    const source = packagedSource(folder);
    return { id: 'example', header, source, readBucket: bucketReader(source), exampleUrl };
  });
}
