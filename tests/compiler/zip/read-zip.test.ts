import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MakingError } from '../../../src/compiler/fault.ts';
import { readZip, type ZipLimits } from '../../../src/compiler/zip/read-zip.ts';
import { FIRST_PLAN, OtherPlanError, type ZipPlan } from '../../../src/compiler/zip/zip-plan.ts';
import { madeZip } from './made-zip.ts';

const record = '---\ntitle: A\n---\n';

/** The bytes of a zip, in chunks of `size`. */
async function* chunked(zip: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < zip.length; at += size) yield zip.subarray(at, at + size);
}

/** What is read of a zip, with the plan that it turns out to need: `path: text`, or `path! problem`. */
async function read(zip: Uint8Array, size = 65_536, limits?: ZipLimits, plan: ZipPlan = FIRST_PLAN): Promise<string[]> {
  const lines: string[] = [];
  try {
    for await (const item of readZip(chunked(zip, size), plan, limits)) {
      lines.push(
        'problem' in item
          ? `${item.problem.path}! ${item.problem.message}`
          : `${item.path}: ${new TextDecoder().decode(item.bytes)}`,
      );
    }
    return lines;
  } catch (error) {
    if (error instanceof OtherPlanError) return read(zip, size, limits, error.plan);
    throw error;
  }
}

/** The word of the fault that a zip ends with. */
const faultOf = async (zip: Uint8Array, limits?: ZipLimits): Promise<string> =>
  read(zip, 65_536, limits).then(
    (lines) => `none, but ${lines.length} files`,
    (error) => (error instanceof MakingError ? [error.word, ...error.values].join(' ') : String(error)),
  );

/** As programs do that write a zip as a stream. */
function streamed(files: Record<string, string>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, bytes) => chunks.push(bytes));
  for (const [name, text] of Object.entries(files)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(strToU8(text), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

describe('reads the files of a collection', () => {
  const files = { 'collection.yml': 'name: N', 'a.md': 'a', 'b/c.MD': 'c'.repeat(5000), 'd.md': '' };
  const lines = Object.entries(files).map(([name, text]) => `${name}: ${text}`);
  const entries = Object.entries(files).map(([name, text]) => ({ name, text }));
  const zips = {
    'of a program that knows all sizes': zipSync(
      Object.fromEntries(entries.map(({ name, text }) => [name, strToU8(text)])),
    ),
    'written as a stream': streamed(files),
    'that is not compressed': madeZip(entries.map((entry) => ({ ...entry, method: 0 }))),
    'not compressed and written as a stream': madeZip(
      entries.map((entry) => ({ ...entry, method: 0, isDescribed: true })),
    ),
    'with long sizes': madeZip(entries.map((entry) => ({ ...entry, isLong: true }))),
    'with long sizes, as a stream': madeZip(entries.map((entry) => ({ ...entry, isLong: true, isDescribed: true }))),
  };
  test.each(Object.entries(zips))('from a zip %s, however it comes', async (_, zip) => {
    for (const size of [1, 7, 64, 65_536]) expect(await read(zip, size)).toEqual(lines);
  });

  test('and no end of data where its bytes only look like one', async () => {
    const text = `${'PK\x07\x08'.repeat(9)}PK\x01\x02 and more`;
    const entry = { name: 'a.md', text, method: 0, isDescribed: true };
    expect(await read(madeZip([entry, { name: 'b.md', text: 'b' }]), 5)).toEqual([`a.md: ${text}`, 'b.md: b']);
  });
});

describe('takes of the names', () => {
  const pathsOf = async (names: string[]) =>
    (await read(madeZip(names.map((name) => ({ name, text: 'x' }))))).map((line) => line.replace(/:.*/, ''));
  test.each([
    ['one folder at the top as none', ['repo-main/', 'repo-main/a.md', 'repo-main/b/c.md'], ['a.md', 'b/c.md']],
    ['two folders at the top as they are', ['x/a.md', 'y/b.md'], ['x/a.md', 'y/b.md']],
    ['a file beside the folder as a sign that it is none', ['x/a.md', 'LICENSE'], ['x/a.md']],
    ['what macOS adds as nothing', ['__MACOSX/x/._a.md', 'x/a.md', '.DS_Store'], ['a.md']],
    ['hidden folders and packages as nothing', ['.git/a.md', 'node_modules/b/c.md', 'd.md', 'e/.f/g.md'], ['d.md']],
    ['other files as nothing', ['a.png', 'b/collection.yml', 'c.md'], ['c.md']],
    ['a collection.json of somebody else’s as nothing', ['collection.json', 'c.md'], ['c.md']],
    [
      'what leads out, each as a problem',
      ['a.md', '../b.md', '/c.md', 'd\\e.md', 'f/../../g.md', 'h\u0007.md', 'C:\\i.md', '../j.txt'],
      [
        'a.md',
        '../b.md! its name leads out of the collection',
        '/c.md! its name leads out of the collection',
        'd\\e.md! its name has a backslash',
        'f/../../g.md! its name leads out of the collection',
        'h\u0007.md! its name has control characters',
        'C',
      ],
    ],
  ])('%s', async (_, names, expected) => {
    expect(await pathsOf(names)).toEqual(expected);
  });

  test('those of a compiled collection, and then nothing else', async () => {
    const header = JSON.stringify({ format: 1, directories: {} });
    const names = [
      'buckets/0.json',
      'README.md',
      'out.txt',
      'buckets/f/3fa0.0123456789abcdef.json',
      'filter/0.bin',
      'search/rows.txt',
    ];
    const entries = [...names.map((name) => ({ name: `out/${name}`, text: '{}' }))];
    entries.splice(2, 0, { name: 'out/collection.json', text: header });
    expect((await read(madeZip(entries))).map((line) => line.split(':')[0])).toEqual([
      'buckets/0.json',
      'collection.json',
      'buckets/f/3fa0.0123456789abcdef.json',
      'filter/0.bin',
      'search/rows.txt',
    ]);
  });
});

describe('tells', () => {
  const good = madeZip([{ name: 'a.md', text: record.repeat(50) }]);
  const one = (entry: object) => madeZip([{ name: 'a.md', text: record, ...entry }]);
  test.each([
    ['what is no zip', strToU8('<!doctype html>'), 'faultNotZip'],
    ['nothing at all', new Uint8Array(), 'faultNotZip'],
    ['what ends in a header', good.slice(0, 20), 'faultTruncated'],
    ['what ends in a file', good.slice(0, 45), 'faultTruncated'],
    ['what ends in the list of files', good.slice(0, -30), 'faultTruncated'],
    ['what ends in a file of unknown size', one({ isDescribed: true }).slice(0, 40), 'faultTruncated'],
    ['a password', one({ isEncrypted: true }), 'faultEncrypted'],
    ['an unknown compression', one({ method: 93 }), 'faultCompression'],
    ['a wrong check sum', one({ crc: 1 }), 'faultDamaged a.md'],
    ['data that is more than it says', one({ unpacked: 3 }), 'faultDamaged a.md'],
    ['data that is less than it says', one({ unpacked: 300 }), 'faultDamaged a.md'],
    ['data that can’t be unpacked', one({ text: '' }).with(34, 7), 'faultDamaged a.md'],
  ])('%s', async (_, zip, fault) => {
    expect(await faultOf(zip)).toBe(fault);
  });

  test('too many files, and too many bytes of those that are taken', async () => {
    const zip = madeZip(['a.md', 'b.md', 'c.png'].map((name) => ({ name, text: record.repeat(10) })));
    expect(await faultOf(zip, { files: 2, bytes: 3e6 })).toBe('faultTooLarge 3 2');
    expect(await faultOf(zip, { files: 3, bytes: record.length * 20 })).toBe('none, but 2 files');
    expect(await faultOf(zip, { files: 3, bytes: record.length * 20 - 1 })).toBe('faultTooLarge 0 3');
  });
});

test('a record of more than 1 MB is a problem, and the others go on', async () => {
  const large = { name: 'bomb.md', text: 'a'.repeat(30_000_000) };
  const zip = madeZip([large, { ...large, name: 'again.md', isDescribed: true }, { name: 'b.md', text: 'b' }]);
  expect(zip.length).toBeLessThan(100_000);
  expect(await read(zip)).toEqual([
    'bomb.md! 30000000 bytes are too many for a record; at most 1000000 are read: shorten it',
    'again.md! 30000000 bytes are too many for a record; at most 1000000 are read: shorten it',
    'b.md: b',
  ]);
});

test('a file that says less than it comes to is never unpacked beyond that', async () => {
  const zip = madeZip([{ name: 'bomb.md', text: 'a'.repeat(30_000_000), unpacked: 1000 }]);
  expect(await faultOf(zip)).toBe('faultDamaged bomb.md');
});

test('what is left out is not held', async () => {
  const video = madeZip([{ name: 'video.mp4', text: 'x'.repeat(1_000_000), method: 0 }]);
  const header = video.slice(0, 39);
  const view = new DataView(header.buffer);
  const size = 2 ** 30;
  view.setUint32(18, size, true);
  let given = 0;
  async function* endless() {
    yield header;
    for (; given < size; given += 2 ** 20) yield new Uint8Array(2 ** 20);
    yield madeZip([{ name: 'a.md', text: 'a' }]);
  }
  const before = process.memoryUsage().arrayBuffers;
  const paths: string[] = [];
  for await (const item of readZip(endless(), FIRST_PLAN)) if ('path' in item) paths.push(item.path);
  expect(paths).toEqual(['a.md']);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(size / 2);
});
