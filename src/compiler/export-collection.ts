import { type AsyncFlateStreamHandler, Zip, ZipDeflate } from 'fflate';
import { storedPaths, storedSource } from '../sources/collection-files.ts';
import { HEADER } from './taken-file.ts';

/** Bytes that are held before they become part of the blob, which the browser may keep on disk. */
const HELD = 8 * 2 ** 20;

/** Every file's time: equal collections give equal zips. No zip knows an earlier one. */
const TIME = new Date(1980, 0, 1);

/** A stored collection as a zip of its files, which the import takes back. Rejects where a file of it is missing. */
export async function exportCollection(folder: string): Promise<Blob> {
  const source = storedSource(folder);
  const paths = (await storedPaths(folder)).filter((path) => path !== HEADER);
  const { take, whole } = blobOf();
  const zip = new Zip(take);
  // Who reads a zip from its start knows by its first file what it is.
  for (const path of [HEADER, ...paths]) {
    const bytes = await source.readFile(path);
    if (bytes === null) throw new Error(`${path}: missing`);
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = TIME;
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return whole;
}

/** Collects the bytes of a zip into a blob. */
function blobOf(): { take: AsyncFlateStreamHandler; whole: Promise<Blob> } {
  let done = new Blob([], { type: 'application/zip' });
  let held: Uint8Array[] = [];
  let size = 0;
  let end: { resolve: (blob: Blob) => void; reject: (error: Error) => void } | undefined;
  const whole = new Promise<Blob>((resolve, reject) => {
    end = { resolve, reject };
  });
  const take: AsyncFlateStreamHandler = (error, bytes, isLast) => {
    if (error) return end?.reject(error);
    held.push(bytes);
    size += bytes.length;
    if (size < HELD && !isLast) return;
    done = new Blob([done, ...(held as Uint8Array<ArrayBuffer>[])], { type: done.type });
    held = [];
    size = 0;
    if (isLast) end?.resolve(done);
  };
  return { take, whole };
}
