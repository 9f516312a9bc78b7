import type { DamagedFileError } from '../collection/read-bucket.ts';
import type { Failure } from '../messages/page-context.ts';
import type { ShelfItem } from '../sources/shelf.ts';

/** Why a collection could not be searched. One of which single buckets are fetched has its search files on its host alone. */
export function searchFailure({ header, mayHold }: ShelfItem, error: DamagedFileError): Failure {
  const why = mayHold !== undefined && error.why === 'damaged' ? 'unreachable' : error.why;
  return { collection: header.name, details: error.message, why };
}
