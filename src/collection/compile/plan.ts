import { chooseBits, chooseFilterBits, sum } from './choose-bits.ts';
import type { CompileState } from './compile-state.ts';

/** How a measured collection is cut. */
export interface Plan {
  /** The bits that number its buckets. */
  bits: number;
  /** The bits that number the blocks of its filter, or null where it has none. */
  filterBits: number | null;
  /** The bits that number the partitions of its parts. */
  partitionBits: number;
  /** It is written in 2 to the power of so many slices, each of whole partitions and whole buckets. */
  sliceBits: number;
}

/** The plan of a collection whose partitions are all measured. */
export function planOf({ measures, options }: CompileState): Plan {
  const isLarge = sum(measures, 'bytes') > options.largeFrom;
  const bits = chooseBits(measures, isLarge ? options.fewestKeys : 0, options.bucketSize);
  const filterBits = isLarge || options.filter === 'always' ? chooseFilterBits(measures) : null;
  const { partitionBits } = options;
  return { bits, filterBits, partitionBits, sliceBits: Math.min(partitionBits, bits) };
}
