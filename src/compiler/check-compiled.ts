import { BUTTON_ADDRESSES } from '../collection/button-addresses.ts';
import { type CollectionHeader, FORMAT, readHeader } from '../collection/collection-header.ts';
import { digest, isDigest } from '../collection/digest.ts';
import { DIGESTS, hostedPath } from '../collection/hosted-path.ts';
import { numberedPath } from '../collection/numbered-path.ts';
import { MakingError } from './fault.ts';
import { HEADER } from './header-path.ts';
import { validBucketBytes } from './valid-bucket-bytes.ts';

/** A file of a compiled collection by its plain name, and its digest. */
export interface ListedFile {
  path: string;
  digest: string;
}

/** A file's name in a list of digests. */
const NAME = /^[\w-][\w.-]{0,100}$/;

/** The header in the bytes of a `collection.json` that came from elsewhere. Throws a MakingError. */
export function checkHeader(bytes: Uint8Array): CollectionHeader {
  const data = jsonOf(bytes, HEADER);
  const { format } = (data ?? {}) as { format?: unknown };
  if (typeof format === 'number' && format > FORMAT) throw new MakingError('faultFormat');
  const header = readHeader(data);
  return typeof header === 'string' ? damaged(HEADER) : header;
}

/**
 * The files that the header's lists name, each list itself among them. `read` gives the bytes of a list. Throws a
 * MakingError where a list is wrong, or one of the collection's buckets is in none.
 */
export async function checkLists(
  header: CollectionHeader,
  read: (list: ListedFile) => Promise<Uint8Array | null>,
): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  for (const [directory, digest] of Object.entries(header.directories)) {
    const list = { path: `${directory}/${DIGESTS}`, digest };
    const data = jsonOf(await checkBytes(await read(list), list), list.path);
    if (typeof data !== 'object' || data === null) damaged(list.path);
    files.push(list);
    for (const [name, its] of Object.entries(data as object)) {
      if (!NAME.test(name) || !isDigest(its)) damaged(list.path);
      files.push({ path: `${directory}/${name}`, digest: its as string });
    }
  }
  refuseMissing(files, 'buckets', '.json', header.bits);
  if (header.filter) refuseMissing(files, 'filter', '.bin', header.filter.bits);
  return files;
}

/**
 * A file that came from elsewhere, as it is to be stored: it was what its digest promises, and what no record may say is not
 * in it. Throws a MakingError.
 */
export async function checkFile(bytes: Uint8Array | null, file: ListedFile): Promise<Uint8Array> {
  const checked = await checkBytes(bytes, file);
  const { path } = file;
  if (path.endsWith(`/${DIGESTS}`)) return checked;
  if (path.startsWith('buckets/')) return checkBucket(checked, path);
  if (path === BUTTON_ADDRESSES) {
    const list = jsonOf(checked, path);
    if (!Array.isArray(list) || !list.every((item) => typeof item === 'string')) damaged(path);
  }
  return checked;
}

/** The names that a file may have: in a copy for this computer, or on a host. */
export const namesOf = ({ path, digest }: ListedFile): string[] => [path, hostedPath(path, digest)];

async function checkBytes(bytes: Uint8Array | null, { path, digest: promised }: ListedFile): Promise<Uint8Array> {
  return bytes !== null && (await digest(bytes)) === promised ? bytes : damaged(path);
}

/** Every bucket of a collection is a file, empty ones too. */
function refuseMissing(files: readonly ListedFile[], folder: string, ending: string, bits: number): void {
  const there = files.filter(({ path }) => {
    const number = Number.parseInt(path.slice(path.lastIndexOf('/') + 1), 16);
    if (!(number < 2 ** bits)) return false;
    return path === `${numberedPath(folder, number, bits)}${ending}`;
  });
  if (there.length !== 2 ** bits) damaged(folder);
}

async function checkBucket(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  try {
    return await validBucketBytes(path, bytes);
  } catch {
    // Whatever is wrong with it, and however deep, the file is what the reader is told.
    return damaged(path);
  }
}

function jsonOf(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // JSON.parse has no other way to say that a text is none.
    return damaged(path);
  }
}

function damaged(path: string): never {
  throw new MakingError('faultDamaged', path);
}
