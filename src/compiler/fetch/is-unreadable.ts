/**
 * Whether a host answers, but lets no foreign page read what it says: the one thing that the reader's permission mends.
 * A failed fetch does not tell that from a host that is gone; the same request without wanting to read does
 * (https://fetch.spec.whatwg.org/#concept-request-mode, `no-cors`).
 */
export async function isUnreadable(address: string, options: RequestInit): Promise<boolean> {
  try {
    const { type, body } = await fetch(address, { ...options, mode: 'no-cors' });
    await body?.cancel();
    return type === 'opaque';
  } catch {
    // Gone, or the reader cancelled: whoever asked sees by their own signal.
    return false;
  }
}
