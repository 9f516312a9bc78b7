import { describe, expect, test } from 'vitest';
import { bucketNumber, bucketPath } from '../../../src/collection/bucket-path.ts';
import { addRecords } from '../../../src/collection/compile/add-records.ts';
import { type CompileOptions, type CompileState, startCompile } from '../../../src/collection/compile/compile-state.ts';
import { memorySpill } from '../../../src/collection/compile/spill.ts';
import { doSteps, nextStep, progressOf } from '../../../src/collection/compile/steps.ts';
import { compile } from '../../../src/collection/compile.ts';
import type { NamedRecord } from '../../../src/collection/named-record.ts';
import { collectEntries } from './collect-entries.ts';
import { compiledInSteps, news, SMALL, tinyRecords } from './compiling.ts';

const records = news(200);
const CROWDED = 'https://news.example/crowded';
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const sorted = (files: Map<string, Uint8Array>) =>
  [...files].map(([path, bytes]) => [path, text(bytes)] as const).sort(([a], [b]) => (a < b ? -1 : 1));

async function inMemory(all: readonly NamedRecord[], options?: Partial<CompileOptions>) {
  const files = new Map<string, Uint8Array>();
  const header = await compile(all, { name: 'Made' }, async (path, bytes) => void files.set(path, bytes), options);
  return { files, header };
}

test('come to what the records say, worked out the plain way', async () => {
  const crowd = tinyRecords(150).map(({ id, record }) => ({ id, record: { ...record, originalUrl: CROWDED } }));
  const all = [...records, ...crowd];
  const { files, header } = await inMemory(all, SMALL);
  const expected = collectEntries(all.sort((a, b) => (a.id < b.id ? -1 : 1)));
  expect(header.bits).toBeGreaterThan(6);
  const listings = [...expected.values()].map(({ listedBy }) => listedBy?.length ?? 0);
  expect(Math.max(...listings)).toBe(100);
  expect(expected.get('news.example/crowded')?.records).toHaveLength(100);
  for (const [key, entry] of expected) {
    const bucket = text(files.get(bucketPath(bucketNumber(key, header.bits), header.bits)));
    expect(bucket).toContain(`${JSON.stringify(key)}:${JSON.stringify(entry)}`);
  }
  const buckets = [...files].filter(
    ([path]) => /^buckets\/.*\d?[\da-f]+\.json$/.test(path) && !path.endsWith('digests.json'),
  );
  const keys = buckets.flatMap(([, bytes]) => Object.keys(JSON.parse(text(bytes))));
  expect(keys.sort()).toEqual([...expected.keys()].sort());
});

describe('come to the same bytes', () => {
  test.each([
    ['in one partition', 0, 400],
    ['in more partitions than there are buckets', 10, 400],
    ['record by record', 3, 1],
    ['some at a time', 5, 37],
  ])('%s', async (_, partitionBits, size) => {
    const one = await inMemory(records, { ...SMALL, partitionBits: 3 });
    const other = await compiledInSteps(records, { ...SMALL, partitionBits }, size);
    expect(sorted(other)).toEqual(sorted(one.files));
  });

  test('in several directories, each of several slices, and slices of several directories', async () => {
    const tiny = tinyRecords(2100);
    const one = await inMemory(tiny, { bucketSize: 10 });
    expect(one.header.bits).toBe(12);
    for (const partitionBits of [1, 4]) {
      const other = await compiledInSteps(tiny, { bucketSize: 10, partitionBits }, 700);
      expect(sorted(other)).toEqual(sorted(one.files));
    }
  });

  test('in any order of the records', async () => {
    const shuffled = [...records].sort((a, b) => ((a.record.title ?? '') < (b.record.title ?? '') ? -1 : 1));
    for (const other of [[...records].reverse(), shuffled]) {
      expect(sorted(await compiledInSteps(other, SMALL, 50))).toEqual(sorted((await inMemory(records, SMALL)).files));
    }
  });

  test('where each step is taken up from what was stored of the one before', async () => {
    let steps = 0;
    const files = await compiledInSteps(records, SMALL, 100, (at) => {
      steps++;
      return { ...at, state: structuredClone(at.state) };
    });
    expect(steps).toBe(2 + 8 + 8);
    expect(sorted(files)).toEqual(sorted((await inMemory(records, SMALL)).files));
  });

  test('where each step after the records was killed half-way and is done again', async () => {
    let killed = 0;
    const files = await compiledInSteps(records, SMALL, 100, async (at) => {
      let written = 0;
      const failing = async (path: string, bytes: Uint8Array) => {
        if (++written > 3) throw new Error('killed');
        await at.write(path, bytes.slice(0, 5));
      };
      const before = structuredClone(at.state);
      await nextStep(at.state, at.spill, failing).catch(() => killed++);
      expect(at.state).toEqual(before);
      return at;
    });
    expect(killed).toBeGreaterThan(0);
    expect(sorted(files)).toEqual(sorted((await inMemory(records, SMALL)).files));
  });
});

test('tell how far they are', async () => {
  const told: number[] = [];
  await compiledInSteps(records, SMALL, 400, (at) => {
    const { done, of } = progressOf(at.state);
    told.push(done / of);
    return at;
  });
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect([told[0], told.at(-1)]).toEqual([0, 1]);
});

test('tell so after each of them, and before the first', async () => {
  const spill = memorySpill();
  const added = await addRecords(startCompile({ name: 'Made' }, { ...SMALL, partitionBits: 1 }), spill, records);
  const told: [number, number][] = [];
  await doSteps(
    added,
    spill,
    async () => undefined,
    (done, of) => void told.push([done, of]),
  );
  expect(told).toEqual([0, 1, 2, 3, 4].map((done) => [done, 4]));
});

describe('cut a large collection', () => {
  const sizes = ({ files }: { files: Map<string, Uint8Array> }) =>
    [...files]
      .filter(([path]) => path.startsWith('buckets/') && !path.endsWith('digests.json'))
      .map(([, bytes]) => ({ bytes: bytes.length, keys: Object.keys(JSON.parse(text(bytes))).length }));

  test('into buckets of the size that is aimed at, 99 of 100', async () => {
    const buckets = sizes(await inMemory(records, { ...SMALL, bucketSize: 30_000 }));
    expect(buckets.length).toBeGreaterThan(8);
    expect(buckets.filter(({ bytes }) => bytes > 30_000).length).toBeLessThanOrEqual(buckets.length / 100);
  });

  test('so that no bucket has fewer than 100 keys, where that is asked for', async () => {
    const buckets = sizes(await inMemory(records, { ...SMALL, fewestKeys: 100 }));
    expect(buckets.length).toBeGreaterThan(1);
    expect(Math.min(...buckets.map(({ keys }) => keys))).toBeGreaterThanOrEqual(100);
  });

  test('and a small one by size alone', async () => {
    const asked = await inMemory(records, { ...SMALL, fewestKeys: 100, largeFrom: 64 * 2 ** 20 });
    expect(asked.header.bits).toBe((await inMemory(records, SMALL)).header.bits);
    expect(asked.header.filter).toBeUndefined();
  });
});

test('keep what they know between two steps small, however many records there are', async () => {
  const sizeOf = async (count: number) => {
    let largest = 0;
    await compiledInSteps(news(count), { partitionBits: 3 }, 200, (at) => {
      const state: CompileState = { ...at.state, newest: [] };
      largest = Math.max(largest, JSON.stringify({ ...state, qualities: [...state.qualities] }).length);
      return at;
    });
    return largest;
  };
  expect(await sizeOf(1600)).toBeLessThan((await sizeOf(200)) * 3);
});
