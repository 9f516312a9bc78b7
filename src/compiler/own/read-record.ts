import { idOf } from '../../collection/record-file.ts';
import type { ArticleRecord } from '../../record/article-record.ts';
import type { ParsedFile } from '../../record/parse-record.ts';
import { startWorker } from '../start-worker.ts';
import type { ParseJob } from '../worker-messages.ts';
import type { KeptFile } from './keep-record.ts';
import { ownFiles, readOwn, textOf } from './own-files.ts';

/** A record of the reader's own collection, and the file that it is read of. */
export interface FoundRecord {
  record: ArticleRecord;
  kept: KeptFile;
}

/** The record of the reader's own collection that has an id; null where there is none, or its file is no record any more. */
export async function readOwnRecord(id: string): Promise<FoundRecord | null> {
  for (const [path, bytes] of await readOwn(ownFiles)) {
    if (idOf(path) !== id) continue;
    const parsed = await parseInWorker({ kind: 'parse', path, bytes });
    return parsed.kind === 'record' ? { record: parsed.record, kept: { path, text: textOf(bytes) } } : null;
  }
  return null;
}

/** The parser is as large as all of a view, and the worker has it. Rejects where the worker fails. */
async function parseInWorker(job: ParseJob): Promise<ParsedFile> {
  const worker = startWorker();
  try {
    return await new Promise<ParsedFile>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ParsedFile>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(job);
    });
  } finally {
    worker.terminate();
  }
}
