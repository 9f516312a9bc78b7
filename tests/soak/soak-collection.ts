import type { CollectionHeader } from '../../src/collection/collection-header.ts';
import { compile } from '../../src/collection/compile.ts';
import { hostedPath } from '../../src/collection/hosted-path.ts';
import { soakRecords } from './soak-records.ts';

/** The soak's collection, compiled. */
export interface SoakCollection {
  header: CollectionHeader;
  /** Its files by their plain paths. */
  files: ReadonlyMap<string, Uint8Array>;
  /** The same by the names they have on a host. */
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
  return { header, files, hosted };
}
