import { FORMAT } from '../collection/collection-header.ts';
import { COLLECTION_INFO } from '../collection/collection-info.ts';
import { largestFile } from '../collection/largest-file.ts';
import { isLeftOut, isMarkdown, nameFault } from '../collection/record-file.ts';
import { LARGEST_RECORD } from '../record/parse-record.ts';
import { MARKDOWN } from '../sources/own-collection.ts';
import { HEADER } from './header-path.ts';

/** A file of a compiled collection: of a directory that its header can name. */
const COMPILED = /^[a-z]{1,20}\/(?:[\da-f]{1,4}\/)?[\w-][\w.-]{0,100}\.(?:json|bin|txt)$/;

/** Longest path, in characters: longer ids are cut where a compiled collection is read. */
const LONGEST_PATH = 1000;

/** The most bytes that a file may have, by its path below the collection's folder; null where it is none of the collection's. */
export function mostBytes(path: string, isCompiled: boolean): number | null {
  if (path === HEADER || (isCompiled && COMPILED.test(path))) return largestFile(path);
  if (isCompiled) return isKeptMarkdown(path) ? LARGEST_RECORD : null;
  return isOfRecords(path) ? LARGEST_RECORD : null;
}

/** Whether a file beside a compiled collection is of the Markdown that it was made of: of one's own records that is kept. */
export const isKeptMarkdown = (path: string): boolean =>
  path.startsWith(MARKDOWN) && isOfRecords(path.slice(MARKDOWN.length));

/** Whether a file may be a record, or says what the collection is. */
function isOfRecords(path: string): boolean {
  const isRecord = isMarkdown(path) && !path.split('/').slice(0, -1).some(isLeftOut);
  return isRecord || path === COLLECTION_INFO;
}

/** What is wrong with a path that somebody else wrote, or null. */
export function pathFault(path: string): string | null {
  if (path.length > LONGEST_PATH) return 'its name is too long: shorten it';
  if (path.includes('\\')) return 'its name has a backslash: rename it';
  const leadsOut = path.split('/').some((name) => name === '' || name === '.' || name === '..');
  return leadsOut ? 'its name leads out of the collection: rename it' : nameFault(path);
}

/** Whether a `collection.json` is that of a compiled collection, of this format or another one: a repository may have its own. */
export function isCompiledHeader(bytes: Uint8Array): boolean {
  try {
    const { format, directories } = JSON.parse(new TextDecoder().decode(bytes));
    return Number.isInteger(format) && (format !== FORMAT || typeof directories === 'object');
  } catch {
    // No JSON: somebody's own file.
    return false;
  }
}
