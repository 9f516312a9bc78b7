import type { CompiledLink, CompiledRecord, Entry, Listing } from './entry.ts';

/*
 * Whether data has the shape of an entry. Whatever its texts say was validated when the collection was compiled or
 * arrived (valid-bucket.ts); a file that was damaged since must not look right.
 */

type Is = (data: unknown) => boolean;

/** Names every field of a type, so that none is forgotten. */
type Shape<T> = { [Field in keyof Required<T>]: Is };

const isText: Is = (data) => typeof data === 'string';
const isNumber: Is = (data) => typeof data === 'number';
const isFlag: Is = (data) => typeof data === 'boolean';
const isList =
  (isItem: Is): Is =>
  (data) =>
    Array.isArray(data) && data.every(isItem);

/** A map whose fields are what the shape says; those named must be there. */
const isMap =
  (shape: { [field: string]: Is }, ...named: string[]): Is =>
  (data) =>
    typeof data === 'object' &&
    data !== null &&
    named.every((name) => Object.hasOwn(data, name)) &&
    Object.entries(data).every(([name, value]) => !Object.hasOwn(shape, name) || shape[name]?.(value));

const provider = isMap({ name: isText, domain: isText }, 'name');

const listing: Shape<Listing> = {
  id: isText,
  title: isText,
  webUrl: isText,
  publishedDateTime: isText,
  provider,
  quality: isNumber,
};

const { id, ...listed } = listing;
const link: Shape<CompiledLink> = {
  ...listed,
  excerpt: isText,
  ampWebUrl: isText,
  cdnAmpWebUrl: isText,
  type: isText,
  doi: isText,
  images: isList(isMap({ url: isText, width: isNumber, height: isNumber, title: isText }, 'url')),
};

const record: Shape<CompiledRecord> = {
  ...link,
  id,
  category: isText,
  originalUrl: isText,
  heat: isNumber,
  published: isFlag,
  topics: isList(isText),
  length: isText,
  related: isList(isMap(link, 'title')),
};

const entry: Shape<Entry> = {
  records: isList(isMap(record, 'id', 'title')),
  link: isMap(link, 'title'),
  listedBy: isList(isMap(listing, 'id', 'title')),
  queries: isList(isText),
};

/** Whether data is an entry, field by field; fields that a later version adds are none of this one's. */
export const isEntry = isMap(entry) as (data: unknown) => data is Entry;
