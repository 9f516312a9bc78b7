/**
 * Something that a newer version of the extension keeps here: after a downgrade it is neither read nor changed, so that it
 * is there again after the next update.
 */
export class NewerDataError extends Error {
  override name = 'NewerDataError';
  constructor() {
    super('kept by a newer version of the extension');
  }
}

/** A part of the list of collections that a newer version keeps there, in its place. */
export interface NewerEntry {
  id: string;
  isOn: boolean;
  /** What it is called; '' where that can't be read either. */
  name: string;
  /** As it is kept. */
  newer: unknown;
}

/** The id of the entry that stands for a whole list in a shape of the future. */
const WHOLE = 'newer';

/** The id of the entry that stands for what a newer version keeps under that id: none of ours is the same. */
export const newerId = (id: unknown): string => `${WHOLE} ${String(id)}`;

type Untrusted = { readonly [name: string]: unknown } | null | undefined;

/** What stands for an item at a place of the list that this version can't read. */
export function toNewer(item: unknown, place: number): NewerEntry {
  const { id = place, header, isOn } = (item ?? {}) as NonNullable<Untrusted>;
  const name = (header as Untrusted)?.name;
  return { id: newerId(id), isOn: isOn !== false, name: typeof name === 'string' ? name : '', newer: item };
}

/** What stands for a list that is none of ours. */
export const newerWhole = (newer: unknown): NewerEntry => ({ id: WHOLE, isOn: true, name: '', newer });

/** Whether the entry stands for a whole list that is none of ours. */
export const isWhole = (item: { id: string }): boolean => item.id === WHOLE;

/** Whether a newer version keeps it. */
export const isNewer = (item: object): item is NewerEntry => 'newer' in item;

/** The list as it is kept. Throws a NewerDataError where all of it is a newer version's: that must not be written over. */
export function toKept(list: readonly object[]): unknown[] {
  return list.map((item) => {
    if (!isNewer(item)) return item;
    if (isWhole(item)) throw new NewerDataError();
    return item.newer;
  });
}
