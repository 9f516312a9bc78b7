import { afterAll, describe, expect, test } from 'vitest';
import { articleKey } from '../../src/address/article-key.ts';
import { doiOf } from '../../src/address/doi.ts';
import { displayText, isolatedText } from '../../src/record/display-text.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { formatProblem } from '../../src/record/problem.ts';
import { validateRecord } from '../../src/record/validate-record.ts';
import { recordMarkdown } from '../../src/record/write/record-markdown.ts';
import { MADE, TEXTS } from './corpus/attacks.ts';
import { everyField } from './every-field.ts';
import { faultsOf } from './faults-of.ts';
import { longestText, pollution, wrongAddresses, wrongLine, wrongShown } from './what-is-wrong.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

afterAll(() => expect(pollution()).toEqual([]));

describe('every text in every field of a record', () => {
  test('is bounded, and no address leads elsewhere than to the web', async () => {
    const look = (text: string) => {
      const { title: _, ...link } = everyField(text).related[0] ?? {};
      const { record, problems } = validateRecord({
        ...everyField(text),
        title: 'A',
        related: [{ ...link, title: 'B' }],
      });
      if (record === null) return ['spoils the record'];
      return [...wrongAddresses(record), longestText([record, problems]) > 4096 ? 'is too long' : ''];
    };
    expect(await faultsOf(TEXTS, look)).toEqual([]);
  });

  test('is a title that can be seen, or none', async () => {
    const look = (title: string) => {
      const { record, problems } = validateRecord({ title });
      if (record === null) return problems.map(({ message }) => (message === 'missing' ? '' : message));
      return [/[^\s\p{M}]/u.test(displayText(record.title)) ? '' : 'is not seen'];
    };
    expect(await faultsOf(MADE, look)).toEqual([]);
  });

  test('is written as Markdown that says the same', async () => {
    let records = 0;
    const look = (text: string) => {
      const { record } = validateRecord(everyField(text));
      if (record === null) return [];
      records++;
      const read = parseRecord(bytes(recordMarkdown(record)), 'a.md');
      expect(read).toEqual({ kind: 'record', record, problems: [] });
      return [];
    };
    expect(await faultsOf(TEXTS, look)).toEqual([]);
    expect(records).toBeGreaterThan(0.95 * TEXTS.length);
  });
});

test('every text as a file is a record, a broken one or none, and what is told of it is short', async () => {
  const kinds = new Set<string>();
  const look = (text: string) =>
    [text, `---\n${text}\n---\n`, `---\ntitle: ${text}\n---\n`, `---\n"${text}": "${text}"\n---`].flatMap((file) => {
      const parsed = parseRecord(bytes(file), 'a.md');
      kinds.add(parsed.kind);
      const lines = parsed.kind === 'plain' ? [] : parsed.problems.map(formatProblem);
      const faults = lines.map((line) => (line.length > 1000 ? 'a long problem' : wrongLine(line)));
      return parsed.kind === 'record' ? [...faults, ...wrongAddresses(parsed.record)] : faults;
    });
  expect(await faultsOf(TEXTS, look)).toEqual([]);
  expect([...kinds].sort()).toEqual(['broken', 'plain', 'record']);
});

test('every text is shown without what nobody sees or what turns it around', async () => {
  expect(await faultsOf(MADE, (text) => [wrongShown(displayText(text)), wrongShown(isolatedText(text))])).toEqual([]);
});

test('every text as an address has a key or none, and a DOI or none', async () => {
  let keys = 0;
  const look = (text: string) =>
    [text, `https://${text}/a`, `https://news.example/${text}`, `https://doi.org/10.5555/${text}`].flatMap(
      (address) => {
        const key = articleKey(address);
        if (key !== null) keys++;
        const isKey = key === null || /^[^/]+\/|^[a-z]+:./.test(key);
        return [isKey ? '' : `a key that is none: ${key}`, (doiOf(address) ?? '10.').startsWith('10.') ? '' : 'no DOI'];
      },
    );
  expect(await faultsOf(TEXTS, look)).toEqual([]);
  expect(keys).toBeGreaterThan(TEXTS.length);
});
