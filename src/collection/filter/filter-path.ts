import { numberedPath } from '../numbered-path.ts';

/** Where a filter block lies: `filter/3f.bin`. See numberedPath. */
export function filterPath(number: number, bits: number): string {
  return `${numberedPath('filter', number, bits)}.bin`;
}
