import { numberedPath } from '../numbered-path.ts';

/** Where a filter block lies: `filter/3f.bin`. See numberedPath. */
export function filterPath(number: number, bits: number): string {
  const { directory, name } = numberedPath('filter', number, bits);
  return `${directory}/${name}.bin`;
}
