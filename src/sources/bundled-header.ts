import bundled from 'bundled-collection';
import type { CollectionHeader } from '../collection/collection-header.ts';

/** The header of the collection in the package. */
export function bundledHeader(): CollectionHeader | undefined {
  return bundled[0]?.header;
}

/** The address of an article that the collection in the package knows. */
export function exampleAddress(): string | undefined {
  return bundled[0]?.exampleUrl;
}
