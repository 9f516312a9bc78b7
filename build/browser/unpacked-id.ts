import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';

const A = 'a'.charCodeAt(0);

/**
 * The id Chromium gives an unpacked extension whose manifest has no `key`: the first half of the SHA-256 of its folder's
 * path, each hex digit moved to a–p.
 */
export function unpackedId(folder: string): string {
  const digest = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(A + Number.parseInt(digit, 16))).join('');
}
