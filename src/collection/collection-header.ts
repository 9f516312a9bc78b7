import { FieldReader } from '../record/field-reader.ts';
import { MOST_BITS } from './bucket-path.ts';
import { type CollectionFacts, type QualitySpread, readInfo } from './collection-facts.ts';

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
  /** Directory → digest of its `digests.json`, which in turn holds the digest of each of its files. */
  directories: { [directory: string]: string };
}

/** The header that untrusted JSON holds, or what is wrong with it, in words. */
export function readHeader(data: unknown): CollectionHeader | string {
  const fields = FieldReader.of(data);
  if (fields === null) return 'not a compiled collection';
  const { format, quality, directories } = data as { [name: string]: unknown };
  if (format !== FORMAT) return `made in format ${String(format)}; format ${FORMAT} is read`;
  const { name, ...info } = readInfo(fields, 'qualityMeaning');
  const bits = fields.score('bits');
  if (name === undefined || bits === undefined || bits > MOST_BITS) return 'name or bits is missing or wrong';
  return {
    format: FORMAT,
    name,
    ...info,
    records: fields.score('records') ?? 0,
    keys: fields.score('keys') ?? 0,
    bits,
    quality: readSpread(quality),
    version: fields.text('version', 100) ?? '',
    directories: readDigests(directories),
  };
}

function readSpread(spread: unknown): QualitySpread {
  const scored = FieldReader.of(spread)?.score('scored');
  return scored === undefined
    ? { scored: 0, steps: [] }
    : { scored, steps: readSteps((spread as { steps: unknown }).steps) };
}

function readSteps(steps: unknown): [number, number][] {
  if (!Array.isArray(steps)) return [];
  const isStep = (step: unknown): step is [number, number] =>
    Array.isArray(step) && step.length === 2 && step.every(Number.isFinite);
  return steps.slice(0, 256).filter(isStep);
}

function readDigests(digests: unknown): { [directory: string]: string } {
  if (typeof digests !== 'object' || digests === null) return {};
  return Object.fromEntries(Object.entries(digests).filter(([, digest]) => typeof digest === 'string'));
}
