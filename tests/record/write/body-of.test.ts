import { expect, test } from 'vitest';
import { parseRecord } from '../../../src/record/parse-record.ts';
import { bodyOf } from '../../../src/record/write/body-of.ts';
import { recordMarkdown } from '../../../src/record/write/record-markdown.ts';
import { bytes } from '../made-record.ts';

test.each([
  ['---\ntitle: A\n---\n', ''],
  ['---\ntitle: A\n---', ''],
  ['---\ntitle: A\n---\n\n# A\n\n--- no end ---\n', '\n# A\n\n--- no end ---\n'],
  ['---\n---\nA\nB', 'A\nB'],
  ['---\r\ntitle: A\r\n---\r\nB\r\n', 'B\r\n'],
  ['no front matter', ''],
  ['', ''],
])('of %j is %j', (text, body) => {
  expect(bodyOf(text)).toBe(body);
});

test('a record that is written anew with its body is the same record, with the same body', () => {
  const record = { title: 'A', webUrl: 'https://example.org/a' };
  const body = '\nWhat I think of it.\n---\nMore.\n';
  const text = recordMarkdown(record) + body;
  expect(parseRecord(bytes(text), 'a.md')).toEqual({ kind: 'record', record, problems: [] });
  expect(bodyOf(text)).toBe(body);
});
