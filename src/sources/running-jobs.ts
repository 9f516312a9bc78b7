/** The lock that all share who write collections, and that is held alone while everything is forgotten. */
const WRITING = 'writing';

/** Where those who write are told to end. */
const CHANNEL = 'end';

/** Milliseconds between two calls to end: a job that begins in just that moment may not have heard the first. */
const CALL_EVERY = 100;

/**
 * Does something that writes a collection, in whichever page; while everything is forgotten it waits. `ending` is aborted
 * when that begins: rejects with an AbortError where it did not come to its turn, else it is to end by itself.
 */
export async function whileWriting<T>(ending: AbortController, write: () => Promise<T>): Promise<T> {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => ending.abort();
  try {
    return await navigator.locks.request(WRITING, { mode: 'shared', signal: ending.signal }, write);
  } finally {
    channel.close();
  }
}

/** Has all end who write, in all pages, and does something while nobody does. */
export async function whileNobodyWrites(act: () => Promise<void>): Promise<void> {
  const channel = new BroadcastChannel(CHANNEL);
  const call = () => channel.postMessage('end');
  const calling = setInterval(call, CALL_EVERY);
  try {
    const acted = navigator.locks.request(WRITING, act);
    call();
    await acted;
  } finally {
    clearInterval(calling);
    channel.close();
  }
}
