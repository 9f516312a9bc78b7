const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

const cleanups = new Set<() => void>();

function cleanUp(): void {
  for (const cleanup of cleanups) {
    try {
      cleanup();
    } catch (error) {
      // The others are cleaned up all the same.
      console.warn(error);
    }
  }
  cleanups.clear();
}

/** A signal that ends the process would do so without its `exit` event. */
function listen(): void {
  process.on('exit', cleanUp);
  for (const [signal, number] of Object.entries(SIGNALS)) process.on(signal, () => process.exit(128 + number));
}

/** Sees to it that something is cleaned up should the process end before its time. Returns a function that takes it back. */
export function onExit(cleanup: () => void): () => void {
  if (process.listeners('exit').indexOf(cleanUp) < 0) listen();
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}
