import { FieldReader, shown } from '../record/field-reader.ts';
import { MOST_BITS } from './bucket-path.ts';
import { type CollectionFacts, type QualitySpread, readInfo } from './collection-facts.ts';
import { isDigest } from './digest.ts';

/** The number of the compiled format that this code writes and reads. */
export const FORMAT = 1;

/** `collection.json`: what a reader must know of a compiled collection before it opens any other file of it. */
export interface CollectionHeader extends CollectionFacts {
  format: typeof FORMAT;
  /** Changes with any byte of the collection. */
  version: string;
  /** How many article keys lead somewhere. */
  keys: number;
  /** How many bits of a key's hash name its bucket. */
  bits: number;
  /** Where there is a membership filter: how many bits of a key's hash name its block. */
  filter?: { bits: number };
  /** Directory → digest of its `digests.json`, which in turn holds the digest of each of its files. */
  directories: { [directory: string]: string };
}

/** A directory's name: `button`, `buckets/3f`. */
const DIRECTORY = /^[a-z]{1,20}(?:\/[\da-f]{1,4})?$/;

/** No quality and no count is higher: see FieldReader. */
const HIGHEST = 999_999_999;

/** Most directories that are read. The compiler makes at most 256 of buckets and 256 of filter blocks. */
const MOST_DIRECTORIES = 1000;

/** The header that untrusted JSON holds, or what is wrong with it, in words. */
export function readHeader(data: unknown): CollectionHeader | string {
  const fields = FieldReader.of(data);
  if (fields === null) return 'not a compiled collection';
  const { format, quality, filter, directories } = data as { [name: string]: unknown };
  if (format === undefined) return `says no format; format ${FORMAT} is read`;
  if (format !== FORMAT)
    return `made in format ${typeof format === 'number' ? format : shown(format)}; format ${FORMAT} is read`;
  const { name, ...info } = readInfo(fields, 'qualityMeaning');
  const bits = readBits(data);
  if (name === undefined || bits === null) return 'name or bits is missing or wrong';
  const filterBits = filter === undefined ? undefined : readBits(filter);
  if (filterBits === null) return 'filter is wrong';
  return {
    format: FORMAT,
    name,
    ...info,
    records: fields.score('records') ?? 0,
    keys: fields.score('keys') ?? 0,
    bits,
    quality: readSpread(quality),
    ...(filterBits !== undefined && { filter: { bits: filterBits } }),
    version: fields.text('version', 100) ?? '',
    directories: readDigests(directories),
  };
}

function readBits(data: unknown): number | null {
  const bits = FieldReader.of(data)?.score('bits');
  return bits === undefined || bits > MOST_BITS ? null : bits;
}

/** What does not add up says nothing: views compare with it, and draw it. */
function readSpread(spread: unknown): QualitySpread {
  const fields = FieldReader.of(spread);
  const scored = fields?.score('scored') ?? 0;
  const steps = readSteps((spread as { steps?: unknown } | null)?.steps);
  return scored === steps.reduce((sum, [, count]) => sum + count, 0) ? { scored, steps } : { scored: 0, steps: [] };
}

function readSteps(steps: unknown): [number, number][] {
  if (!Array.isArray(steps)) return [];
  const isStep = (step: unknown): step is [number, number] =>
    Array.isArray(step) &&
    step.length === 2 &&
    step.every((number) => Number.isInteger(number) && number >= 0 && number <= HIGHEST);
  return steps
    .slice(0, 256)
    .filter(isStep)
    .sort(([a], [b]) => a - b);
}

function readDigests(digests: unknown): { [directory: string]: string } {
  if (typeof digests !== 'object' || digests === null) return {};
  const read: { [directory: string]: string } = {};
  // In one loop: of a large collection these are most of what is read before its first lookup.
  for (const directory of Object.keys(digests).slice(0, MOST_DIRECTORIES)) {
    const digest = (digests as { [directory: string]: unknown })[directory];
    if (DIRECTORY.test(directory) && isDigest(digest)) read[directory] = digest;
  }
  return read;
}
