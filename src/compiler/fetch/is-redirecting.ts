/**
 * Whether a host sends on who asks for an address, told where following it came to nothing: a fetch fails in one way for a
 * host that is gone and for one that sends round in circles. A fetch that follows nothing tells them apart where the host
 * lets itself be read (https://fetch.spec.whatwg.org/#concept-filtered-response-opaque-redirect); of one that does not,
 * nothing more can be known, and the words for a host that can't be reached name both.
 */
export async function isRedirecting(address: string, options: RequestInit): Promise<boolean> {
  try {
    return (await fetch(address, { ...options, redirect: 'manual' })).type === 'opaqueredirect';
  } catch {
    // Gone, unreadable, or the reader cancelled: whoever asked sees by their own signal.
    return false;
  }
}
