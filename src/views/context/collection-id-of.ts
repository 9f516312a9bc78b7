import type { RecordMatch } from '../../messages/page-context.ts';

/** The id of the collection whose record it is. A match's id begins with it; the record's, a path, follows. */
export function collectionIdOf({ id }: RecordMatch): string {
  return id.slice(0, id.indexOf('/'));
}
