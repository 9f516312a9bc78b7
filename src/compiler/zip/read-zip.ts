import { fileProblem, isMarkdown } from '../../collection/record-file.ts';
import { tooLargeProblem } from '../../record/parse-record.ts';
import { MakingError } from '../fault.ts';
import { HEADER } from '../header-path.ts';
import type { InputItem } from '../input-item.ts';
import { isCompiledHeader, isKeptMarkdown, mostBytes, pathFault } from '../taken-file.ts';
import { ByteReader } from './byte-reader.ts';
import { takeData } from './entry-data.ts';
import { type EntryHeader, SIGNATURE, takeHeader, view } from './entry-header.ts';
import { unpack } from './unpack.ts';
import { OtherPlanError, pathBelow, planWith, type ZipPlan } from './zip-plan.ts';

/** Most of a zip that is read. */
export interface ZipLimits {
  /** Bytes of all files that are taken, unpacked. */
  bytes: number;
  files: number;
}

const LIMITS: ZipLimits = { bytes: 512 * 2 ** 20, files: 2_000_000 };

/** A compiled collection says of each record's links what they are, and has an index: it is several times as large. */
const COMPILED_LIMITS: ZipLimits = { ...LIMITS, bytes: 4 * LIMITS.bytes };

/** What ends a zip has 22 bytes, and a comment. */
const END_BYTES = 22;

/**
 * The files of a zip that belong to a collection, as the bytes come in, and what is wrong with those that can't be taken.
 * No more than one file is ever held. Throws an OtherPlanError, and a MakingError where the zip is none or is damaged.
 * (fflate's Unzip holds all that it leaves out, and does not notice a password.)
 */
export async function* readZip(
  chunks: AsyncIterable<Uint8Array>,
  firstPlan: ZipPlan,
  limits: ZipLimits = firstPlan.isCompiled ? COMPILED_LIMITS : LIMITS,
): AsyncGenerator<InputItem> {
  const reader = new ByteReader(chunks);
  let plan = firstPlan;
  let [files, unpacked] = [0, 0];
  try {
    while (await isFile(reader, files)) {
      if (++files > limits.files) throw tooLarge(limits);
      const header = await takeHeader(reader);
      if (header === null) throw new MakingError('faultTruncated');
      const fault = pathFault(header.name.replace(/\/$/, ''));
      if (fault === null) plan = planWith(header.name, plan);
      const item = await takeItem(reader, header, fault, plan);
      if (item === null) continue;
      if ('bytes' in item) unpacked += item.bytes.length;
      if (unpacked > limits.bytes) throw tooLarge(limits);
      yield { ...item, position: reader.position };
    }
    if (!(await hasEnd(reader))) throw new MakingError('faultTruncated');
  } finally {
    await reader.end();
  }
}

const tooLarge = ({ bytes, files }: ZipLimits): MakingError =>
  new MakingError('faultTooLarge', String(Math.round(bytes / 2 ** 20)), String(files));

/** Whether a file comes next, and not the list of all. */
async function isFile(reader: ByteReader, files: number): Promise<boolean> {
  const bytes = await reader.peek(4);
  const signature = bytes.length < 4 ? 0 : view(bytes).getUint32(0, true);
  if (signature === SIGNATURE.file) return true;
  if (signature === SIGNATURE.listed || signature === SIGNATURE.end || signature === SIGNATURE.end64) return false;
  if (files === 0) throw new MakingError('faultNotZip');
  throw new MakingError('faultTruncated');
}

/** Takes a file's data, and what it says to the collection, or null. */
async function takeItem(
  reader: ByteReader,
  header: EntryHeader,
  fault: string | null,
  plan: ZipPlan,
): Promise<InputItem | null> {
  const path = fault === null ? pathBelow(header.name, plan) : null;
  const most = path === null ? null : mostBytes(path, plan.isCompiled);
  const data = await takeData(reader, header.sizes, most ?? 0);
  if (data === null) throw new MakingError('faultTruncated');
  if (fault !== null && isMarkdown(header.name)) return { problem: fileProblem(header.name, fault) };
  if (path === null || most === null) return null;
  const bytes = unpack(header, data, most);
  if (path === HEADER && !plan.isCompiled) {
    if (bytes !== null && isCompiledHeader(bytes)) throw new OtherPlanError({ ...plan, isCompiled: true });
    return null;
  }
  if (bytes !== null) return { path, bytes, isKept: plan.isCompiled && isKeptMarkdown(path) };
  if (plan.isCompiled) throw new MakingError('faultDamaged', path);
  return { problem: tooLargeProblem(path, data.sizes.unpacked) };
}

/** Whether the list of all files comes to its end. */
async function hasEnd(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const bytes = await reader.peek(END_BYTES);
    const fields = view(bytes);
    for (let at = bytes.indexOf(0x50); at >= 0 && at + END_BYTES <= bytes.length; at = bytes.indexOf(0x50, at + 1)) {
      if (fields.getUint32(at, true) === SIGNATURE.end) return true;
    }
    if (bytes.length < END_BYTES) return false;
    await reader.take(bytes.length - END_BYTES + 1);
  }
}
