import { type CompiledJob, fetchCollection } from './fetch-collection.ts';

const controller = new AbortController();

globalThis.onmessage = async ({ data }: MessageEvent<{ job: CompiledJob } | { cancel: true }>) => {
  if ('cancel' in data) return controller.abort();
  const { signal } = controller;
  const onProgress = (progress: unknown) => globalThis.postMessage({ progress });
  globalThis.postMessage({ outcome: await fetchCollection(data.job, { signal, onProgress }) });
};
