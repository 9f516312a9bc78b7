/** Where a compiled collection lies: in the package, in IndexedDB, on a host, in a folder. */
export interface Source {
  /** The bytes of a file of the collection by its path (`buckets/3f/3fa.json`), or null where there is none. */
  readFile(path: string): Promise<Uint8Array | null>;
}
