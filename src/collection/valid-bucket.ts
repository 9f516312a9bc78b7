import { normalDoi } from '../address/doi.ts';
import type { RelatedLink } from '../record/article-record.ts';
import { FieldReader } from '../record/field-reader.ts';
import { present } from '../record/present.ts';
import { validateRecord } from '../record/validate-record.ts';
import {
  type CompiledLink,
  type CompiledRecord,
  type Entry,
  type Listing,
  MOST_LISTINGS,
  MOST_QUERIES,
  MOST_RECORDS,
} from './entry.ts';
import { type Bucket, DamagedFileError } from './read-bucket.ts';

/** Longest query that is read, in characters; no address of a record is longer. */
const LONGEST_QUERY = 4096;

/**
 * A bucket of which every entry is what it should be: to be asked of all that comes from elsewhere, once, when it arrives.
 * Throws a DamagedFileError.
 */
export function validBucket(bucket: Bucket, path: string): Bucket {
  const entries = Object.entries(bucket).map(([key, data]) => {
    const entry = validEntry(data);
    if (entry === null) throw new DamagedFileError(path, `the entry of ${key} is wrong`);
    return [key, entry] as const;
  });
  return Object.fromEntries(entries);
}

/** The entry that untrusted data is, or null: what comes from a host is read by the same rules as a front matter. */
function validEntry(data: unknown): Entry | null {
  const fields = FieldReader.of(data);
  if (fields === null) return null;
  const { records, link, listedBy } = data as { [name: string]: unknown };
  const read = <T>(items: unknown, most: number, toItem: (item: unknown) => T | null): T[] => {
    const valid = Array.isArray(items) ? items.slice(0, most).map(toItem) : [null];
    if (items !== undefined && valid.includes(null)) fields.fault('entry', 'wrong');
    return valid.filter((item) => item !== null);
  };
  const entry = {
    records: filled(read(records, MOST_RECORDS, toCompiledRecord)),
    link: read(link === undefined ? link : [link], 1, toCompiledLink)[0],
    listedBy: filled(read(listedBy, MOST_LISTINGS, toListing)),
    queries: filled(fields.texts('queries', MOST_QUERIES, LONGEST_QUERY)),
  };
  return fields.problems.some(({ isFatal }) => isFatal) ? null : present(entry);
}

const filled = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined);

function toCompiledRecord(data: unknown): CompiledRecord | null {
  const { record } = validateRecord(data);
  const id = FieldReader.of(data)?.text('id', 1000);
  if (record === null || id === undefined) return null;
  const { related = [], ...shown } = record;
  const links = (data as { related?: unknown[] }).related ?? [];
  return {
    id,
    ...shown,
    ...doi(data),
    ...(related.length > 0 && { related: related.map((link, index) => ({ ...link, ...doi(links[index]) })) }),
  };
}

function toCompiledLink(data: unknown): CompiledLink | null {
  const link: RelatedLink | null = validateRecord(data).record;
  return link && { ...link, ...doi(data) };
}

function toListing(data: unknown): Listing | null {
  const { record } = validateRecord(data);
  const id = FieldReader.of(data)?.text('id', 1000);
  if (record === null || id === undefined) return null;
  const { title, webUrl, publishedDateTime, provider, quality } = record;
  return present({ id, title, webUrl, publishedDateTime, provider, quality });
}

function doi(data: unknown): { doi?: string } {
  const doi = normalDoi(FieldReader.of(data)?.text('doi', 300) ?? '');
  return doi === null ? {} : { doi };
}
