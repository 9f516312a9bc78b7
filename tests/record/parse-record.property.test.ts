import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRecord } from '../../src/record/parse-record.ts';
import { formatProblem } from '../../src/record/problem.ts';
import { validateRecord } from '../../src/record/validate-record.ts';
import { bytes } from './made-record.ts';

const NAMES = [
  'title',
  'name',
  'excerpt',
  'quality',
  'heat',
  'webUrl',
  'provider',
  'topics',
  'images',
  'related',
  'published',
  'publishedDateTime',
  '__proto__',
  'constructor',
];
const line = fc
  .tuple(
    fc.constantFrom('', '  ', '    ', '- ', '  - '),
    fc.constantFrom(...NAMES),
    fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        ': ',
        ' |',
        ' >',
        ' &a b',
        ' *a',
        ' {',
        ' [',
        ' "',
        " '",
        ' -1',
        ' !!binary a',
        ' https://a.example/b',
      ),
      fc.string(),
    ),
  )
  .map(([indent, name, value]) => `${indent}${name}:${value}`);
const file = fc
  .tuple(
    fc.constantFrom('---\n', '---js\n', '---\r\n', '\uFEFF---\n', ''),
    // Every other file is a record but for what the lines do to it.
    fc.constantFrom('', 'title: A\n'),
    fc.array(line, { maxLength: 30 }),
    fc.constantFrom('\n---\n', '\n---', ''),
  )
  .map(([start, title, lines, end]) => `${start}${title}${lines.join('\n')}${end}`);

/** What every answer must be, whatever was asked. */
function expectAnswer(parsed: ReturnType<typeof parseRecord>): void {
  if (parsed.kind === 'plain') return;
  for (const problem of parsed.problems) {
    expect(formatProblem(problem)).toMatch(/^a\.md:[1-9]\d*: .+: .+$/u);
  }
  if (parsed.kind === 'broken') expect(parsed.problems).not.toHaveLength(0);
  else expect(parsed.record.title).not.toBe('');
}

test('any file gives a record or a clear problem', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(file, (text) => {
      const parsed = parseRecord(bytes(text), 'a.md');
      seen.add(parsed.kind);
      expectAnswer(parsed);
    }),
    { numRuns: 3000 },
  );
  expect([...seen].sort()).toEqual(['broken', 'plain', 'record']);
});

test('any bytes give a record or a clear problem', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (anything) => expectAnswer(parseRecord(anything, 'a.md'))));
});

test('any data gives a record that is valid itself, or a problem', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const data = fc.dictionary(fc.constantFrom(...NAMES), value);
  fc.assert(
    fc.property(fc.oneof(data, value), (anything) => {
      const { record, problems } = validateRecord(anything);
      expect(record === null).toBe(problems.some(({ isFatal }) => isFatal));
      if (record !== null) expect(validateRecord(record)).toEqual({ record, problems: [] });
    }),
    { numRuns: 3000 },
  );
});
