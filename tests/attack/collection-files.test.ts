import { afterAll, describe, expect, test } from 'vitest';
import { addressPatterns } from '../../src/background/address-patterns.ts';
import { type CollectionHeader, readHeader } from '../../src/collection/collection-header.ts';
import { parseCollectionInfo } from '../../src/collection/collection-info.ts';
import { mayHold } from '../../src/collection/filter/may-hold.ts';
import { DamagedFileError } from '../../src/collection/read-bucket.ts';
import { openSearch } from '../../src/collection/search/open-search.ts';
import { buildSearchIndex } from '../../src/collection/search/search-builder.ts';
import { POSTINGS_FILE, ROWS_FILE, TERMS_FILE } from '../../src/collection/search/search-files.ts';
import { checkFile, checkHeader } from '../../src/compiler/check-compiled.ts';
import { MakingError } from '../../src/compiler/fault.ts';
import { FetchFault } from '../../src/compiler/fetch/fetch-fault.ts';
import { filesOf } from '../../src/compiler/fetch/hosted-files.ts';
import { validBytes } from '../../src/compiler/fetch/valid-bytes.ts';
import { formatProblem } from '../../src/record/problem.ts';
import { madeRecords } from '../collection/made-collection.ts';
import { sourceOf } from '../collection/search/made-search.ts';
import { TEXTS } from './corpus/attacks.ts';
import { everyField } from './every-field.ts';
import { faultsOf } from './faults-of.ts';
import { longestText, pollution, wrongAddresses, wrongLine } from './what-is-wrong.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const json = (value: unknown) => bytes(JSON.stringify(value));
const HOST = 'https://host.example/collection.json';

afterAll(() => expect(pollution()).toEqual([]));

/** Passes what is told of damaged files; anything else that is thrown is a fault. */
async function orDamaged(result: () => unknown): Promise<unknown> {
  try {
    return await result();
  } catch (error) {
    if (error instanceof FetchFault || error instanceof MakingError || error instanceof DamagedFileError) return null;
    throw error;
  }
}

test('every text as collection.yml, and in each of its fields, gives a short and harmless info', async () => {
  const fields = (text: string) =>
    JSON.stringify({ name: text, home: text, licence: text, quality: text, editUrl: text }).replace(/[^ -~]/g, escaped);
  const look = (text: string) =>
    [text, fields(text), `name: ${text}`].flatMap((file) => {
      const { info, problems } = parseCollectionInfo(file, 'Fallback');
      const lines = problems.map(formatProblem);
      const isShort = longestText([info, lines]) <= 4096 && info.name.length <= 200;
      return [...wrongAddresses(info), ...lines.map(wrongLine), isShort ? '' : 'is long'];
    });
  expect(await faultsOf(TEXTS, look)).toEqual([]);
});

const escaped = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;

describe('from a hostile host, every text', () => {
  const header = (text: string) => ({
    format: 1,
    bits: 0,
    version: text,
    ...{ name: text, home: text, licence: text, qualityMeaning: text, editUrl: text },
    quality: { scored: text, steps: [[text, text]] },
    directories: { [text]: text, buckets: text, [text]: '0123456789abcdef0123456789abcdef' },
  });

  test('in collection.json is bounded and harmless, or refused in a few words', async () => {
    const look = (text: string) =>
      [header(text), { ...header('A'), format: text }, { ...header('A'), format: { toString: text } }].flatMap(
        (data) => {
          const read = readHeader(JSON.parse(JSON.stringify(data)));
          const isShort = longestText(read) <= (typeof read === 'string' ? 100 : 4096);
          return [...wrongAddresses(read), isShort ? '' : 'is long', ...wrongDirectories(read)];
        },
      );
    expect(await faultsOf(TEXTS, look)).toEqual([]);
    expect(
      await faultsOf(TEXTS, async (text) => [
        (await orDamaged(() => checkHeader(bytes(text)))) === null ? '' : 'taken',
      ]),
    ).toEqual([]);
  });

  const wrongDirectories = (read: CollectionHeader | string): string[] =>
    typeof read === 'string' ? [] : Object.keys(read.directories).map((name) => (/^[a-z]+$/.test(name) ? '' : name));

  const entry = (text: string) => {
    const record = { id: text, doi: text, ...everyField(text) };
    return { records: [record], link: record, listedBy: [record], queries: [text] };
  };

  test('in a bucket is bounded and harmless, or the bucket is refused', async () => {
    let taken = 0;
    const look = async (text: string) => {
      const files = [
        bytes(text),
        json({ [text]: entry(text) }),
        json({ a: JSON.parse(`{"__proto__":${JSON.stringify(text)}}`) }),
      ];
      const kept = await Promise.all(files.map((file) => orDamaged(() => validBytes(HOST, 'buckets/0.json', file))));
      return kept.flatMap((file) => {
        if (file === null) return [];
        taken++;
        const data = JSON.parse(new TextDecoder().decode(file as Uint8Array));
        const entries = Object.values(data);
        return [...entries.flatMap((one) => wrongAddresses(one)), longestText(entries) > 4096 ? 'is long' : ''];
      });
    };
    expect(await faultsOf(TEXTS, look)).toEqual([]);
    expect(taken).toBeGreaterThan(TEXTS.length);
  });

  test('in a list of digests names no file elsewhere', async () => {
    const digest = '0123456789abcdef0123456789abcdef';
    const list = { path: 'buckets/digests.json', digest };
    const look = (text: string) =>
      [bytes(text), json({ [text]: digest, '0.json': text })].flatMap((file) =>
        (filesOf(list, file) ?? []).map(({ path }) => (/^buckets\/\w[\w-]*\.[a-z]+$/.test(path) ? '' : path)),
      );
    expect(await faultsOf(TEXTS, look)).toEqual([]);
  });

  test('in the search is a result or a damaged file', async () => {
    const made = buildSearchIndex(madeRecords([{ title: 'A muon' }, { title: 'Two muons' }]));
    const row = (text: string) => JSON.stringify([text, text, text, null, null, text]);
    const look = async (text: string) => {
      const faults: string[] = [];
      for (const [path, line] of [
        [ROWS_FILE, row(text)],
        [ROWS_FILE, text],
        [TERMS_FILE, text],
        [POSTINGS_FILE, text],
      ] as const) {
        const files = new Map(made);
        const before = new TextDecoder().decode(files.get(path)).split('\n');
        files.set(path, bytes(before.with(path === TERMS_FILE ? 1 : 0, line).join('\n')));
        const found = await orDamaged(() => openSearch(sourceOf(files)).search(`muon ${text}`));
        faults.push(...wrongAddresses(found), longestText(found) > 4096 ? 'is long' : '');
      }
      return faults;
    };
    expect(await faultsOf(TEXTS, look)).toEqual([]);
  });

  test('as a block of the filter says yes, no or that it is damaged', async () => {
    const look = async (text: string) => {
      const held = await orDamaged(() => mayHold(async () => bytes(text), { filter: { bits: 4 } }, 'news.example/a'));
      return [held === null || typeof held === 'boolean' ? '' : String(held)];
    };
    expect(await faultsOf(TEXTS, look)).toEqual([]);
  });

  test('in the list for the button makes patterns of web pages alone', async () => {
    const look = async (text: string) => {
      const addresses = [text, `https://${text}/`, `https://news.example/${text}`];
      const patterns = addressPatterns([addresses]);
      const isOne = (pattern: string) =>
        /^[ -~]+$/.test(pattern) && !new RegExp(pattern).test('https://elsewhere.example/');
      return patterns.map((pattern) => (isOne(pattern) ? '' : pattern));
    };
    expect(await faultsOf(TEXTS, look)).toEqual([]);
  });
});

test('a bucket that is nested without end is a damaged file, and nothing else', async () => {
  const deep = bytes(`{"a":{"records":[{"id":"a","title":"A","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}]}}`);
  expect(await orDamaged(() => validBytes(HOST, 'buckets/0.json', deep))).toBeNull();
  const file = { path: 'buckets/0.json', digest: '' };
  expect(await orDamaged(() => checkFile(deep, file))).toBeNull();
});
