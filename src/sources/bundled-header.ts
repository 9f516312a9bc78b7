import bundled from 'bundled-collection';
import type { CollectionHeader } from '../collection/collection-header.ts';

/** The header of the collection in the package. */
export function bundledHeader(): CollectionHeader | undefined {
  return bundled[0]?.header;
}
