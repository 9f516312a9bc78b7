import type { ShelfItem } from '../../src/sources/shelf.ts';
import { compiled, madeRecords } from '../collection/made-collection.ts';

/** A collection of made records on the shelf; `reads` names the files that were asked for, `files` can be damaged. */
export async function shelved(name: string, fields: Parameters<typeof madeRecords>[0]) {
  const { header, readBucket, files, reads } = await compiled(madeRecords(fields));
  const source = {
    readFile: async (path: string) => {
      reads.push(path);
      return files.get(path) ?? null;
    },
  };
  const item: ShelfItem = { id: name, header: { ...header, name }, readBucket, source };
  return { ...item, files, reads };
}
