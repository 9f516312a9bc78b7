import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { BUTTON_ADDRESSES } from '../../src/collection/button-addresses.ts';
import type { CollectionHeader } from '../../src/collection/collection-header.ts';
import { compileFolder } from '../collection/compile-folder.ts';

/** What the background script knows of the packaged collection without reading a file. See bundled-collection.d.ts. */
export interface BundledCollection {
  folder: string;
  header: CollectionHeader;
  exampleUrl: string;
}

/** Where the collection lies below the package's root. */
const FOLDER = 'collections/example';

/** Compiles a folder of records into the package. */
export async function packCollection(records: string, out: string): Promise<BundledCollection> {
  const compiled = path.join(out, FOLDER);
  const header = await compileFolder(records, compiled);
  // The list begins with the newest article.
  const addresses: unknown = JSON.parse(readFileSync(path.join(compiled, BUTTON_ADDRESSES), 'utf8'));
  const [exampleUrl] = Array.isArray(addresses) ? addresses : [];
  if (typeof exampleUrl !== 'string') throw new Error(`${records}: no record has an address`);
  // Nothing checks the digests of files that come with the package.
  return { folder: FOLDER, header: { ...header, directories: {} }, exampleUrl };
}

/** An esbuild plugin for `import bundled from 'bundled-collection'`. */
export function bundledCollectionPlugin(bundled: BundledCollection): Plugin {
  return {
    name: 'bundled-collection',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^bundled-collection$/ }, ({ path }) => ({ path, namespace: 'bundled-collection' }));
      onLoad({ filter: /.*/, namespace: 'bundled-collection' }, () => ({
        contents: JSON.stringify([bundled]),
        loader: 'json',
      }));
    },
  };
}
