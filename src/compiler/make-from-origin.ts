import { blobChunks } from './blob-chunks.ts';
import { fileItems, wantedFiles } from './file-items.ts';
import type { Progress } from './job.ts';
import { type MadeCollection, makeFromItems, makeFromZip } from './make.ts';
import { makeFromHost, makeOfFetched } from './make-from-host.ts';
import type { MakerOptions } from './maker.ts';
import { chosenFilesOf, type Port } from './page-link.ts';
import type { WorkerJob } from './worker-messages.ts';

/** Makes the collection of a job; null where its host has nothing new. Throws a MakingError, or what the browser throws. */
export async function makeFromOrigin(
  { folder, name, keepsMarkdown, origin, current }: WorkerJob,
  port: Port,
  tell: (progress: Progress) => void,
): Promise<MadeCollection | null> {
  const options = { folder, name, keepsMarkdown, expected: null, tell };
  switch (origin.kind) {
    case 'files':
      return makeFromFiles(options, port, origin.count);
    case 'zip':
      return makeFromZip(options, () => blobChunks(origin.zip), origin.zip.size);
    case 'compiled':
      return makeOfFetched({ folder, address: origin.address, current, tell });
    case 'records':
      return makeFromHost(options, origin.address, current);
  }
}

async function makeFromFiles(options: MakerOptions, port: Port, count: number): Promise<MadeCollection> {
  const chosen = chosenFilesOf(port, count);
  const wanted = await wantedFiles(chosen);
  return makeFromItems({ ...options, expected: wanted.length }, async function* (maker) {
    for await (const item of fileItems(chosen, wanted.slice(maker.taken))) {
      yield item;
      options.tell({ phase: 'reading', done: maker.taken, of: wanted.length, records: maker.records });
    }
  });
}
