/** The most files in a directory, as bits, while there are fewer than 256 directories. */
const DIRECTORY_BITS = 10;

/** The most directories, as bits: the header names the digest of each and must stay small. */
const MOST_DIRECTORY_BITS = 8;

/**
 * Where a file lies, but for its extension, that is one of 2^`bits` by its `number`: up to 1,024 in `folder` itself, more in
 * directories of 1,024, and where that would make more than 256 directories, in 256. Numbers are hexadecimal, all of one length.
 *
 * Example: number 0x3fa of 10 bits is `folder/3fa`; of 12 bits `folder/0/3fa`; 0x3fa0c of 18 bits `folder/fe/3fa0c`.
 */
export function numberedPath(folder: string, number: number, bits: number): string {
  const directoryBits = Math.min(MOST_DIRECTORY_BITS, Math.max(0, bits - DIRECTORY_BITS));
  const directory = directoryBits > 0 ? `${digits(number >>> (bits - directoryBits), directoryBits)}/` : '';
  return `${folder}/${directory}${digits(number, bits)}`;
}

const digits = (number: number, bits: number): string => number.toString(16).padStart(Math.ceil(bits / 4), '0');
