/**
 * The first 128 bits of the bytes' SHA-256, in 32 hex digits. They are there to notice damage and to tell versions apart;
 * nobody can find other bytes for a given digest in 2^128 tries, and the lists of digests are half as long.
 */
export async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(hash, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether untrusted data is a digest as this code writes them. */
export function isDigest(data: unknown): data is string {
  return typeof data === 'string' && /^[\da-f]{32}$/.test(data);
}
