/** Watches that something is heard of a host again and again. */
export interface SilenceGuard {
  /** Aborted after the silence, and when the outer signal is. */
  signal: AbortSignal;
  /** Something was heard: the time begins anew. */
  heard: () => void;
  end: () => void;
}

/**
 * Begins to watch: after `silence` milliseconds in which nothing was heard, and after `longest` however much was heard, the
 * guard's signal is aborted.
 */
export function silenceGuard(silence: number, longest: number, outer?: AbortSignal): SilenceGuard {
  const controller = new AbortController();
  const abort = () => controller.abort(outer?.reason);
  let timer = setTimeout(abort, silence);
  const end = setTimeout(abort, longest);
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    heard() {
      clearTimeout(timer);
      timer = setTimeout(abort, silence);
    },
    end() {
      clearTimeout(timer);
      clearTimeout(end);
      outer?.removeEventListener('abort', abort);
    },
  };
}
