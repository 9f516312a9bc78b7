import { compile } from '../../src/collection/compile.ts';
import type { OpenCollection } from '../../src/collection/find-matches.ts';
import { hostedPath } from '../../src/collection/hosted-path.ts';
import { bucketReader } from '../../src/collection/read-bucket.ts';
import { soakRecords } from './soak-records.ts';

/** The soak's collection, compiled. */
export interface SoakCollection extends OpenCollection {
  /** Its files by the names they have on a host. */
  hosted: ReadonlyMap<string, Uint8Array>;
}

/** Compiles the soak's records. */
export async function soakCollection(): Promise<SoakCollection> {
  const files = new Map<string, Uint8Array>();
  const hosted = new Map<string, Uint8Array>();
  const header = await compile(soakRecords(), { name: 'Soak' }, async (path, bytes, digest) => {
    files.set(path, bytes);
    hosted.set(digest === undefined ? path : hostedPath(path, digest), bytes);
  });
  return { header, readBucket: bucketReader({ readFile: async (name) => files.get(name) ?? null }), hosted };
}
