/** Milliseconds after which a site counts as out of reach. */
const PATIENCE = 5000;

/** Whether a site answers at all, whatever it says. */
export async function canReach(url: URL): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
    return true;
  } catch {
    return false; // No network, no such host, refused, too slow: all the same to a reader.
  }
}
