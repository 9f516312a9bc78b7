import type { Random } from './random.ts';

/** One way in which an address may be written differently: another text for it, or null where this way is not open. */
export interface Change {
  kind: string;
  make: (address: string, random: Random) => string | null;
}

/** An address of a record, and the record's id. */
export interface Source {
  id: string;
  address: string;
}
