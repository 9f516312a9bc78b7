/** Made while the extension is bundled: what it must know of the collection in its package before it reads any file. */
declare module 'bundled-collection' {
  const bundled: {
    /** Where the collection lies below the package's root. */
    folder: string;
    header: import('../src/collection/collection-header.ts').CollectionHeader;
    /** The address of its newest article. */
    exampleUrl: string;
  }[];
  export default bundled;
}
