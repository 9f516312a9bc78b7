import type { UpdateFault } from '../../sources/listed-collection.ts';

/** Something that a host did or that came from it, told to the reader in words of `_locales`. */
export class FetchFault extends Error {
  override name = 'FetchFault';
  readonly fault: UpdateFault;

  /**
   * `isStale`: a newer `collection.json` may be the remedy: the host may be half way through an upload, a cache between
   * gave an old file, or a connection broke.
   */
  constructor(
    name: string,
    values: string[],
    readonly isStale = false,
  ) {
    super(`${name}: ${values.join(', ')}`);
    this.fault = { name, values };
  }
}
