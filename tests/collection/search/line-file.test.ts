import { expect, test } from 'vitest';
import { chunkedBytes } from '../../../src/collection/search/chunked-bytes.ts';
import { lineBytes, lineText, toLineFile } from '../../../src/collection/search/line-file.ts';

const fileOf = (text: string) => toLineFile(new TextEncoder().encode(text));

test.each([
  ['', []],
  ['a\n', ['a']],
  ['\n', ['']],
  ['ab\n\ncé\n', ['ab', '', 'cé']],
  ['a\nnot ended', ['a']],
])('the lines of %j are %j', (text, lines) => {
  const file = fileOf(text);
  expect(Array.from({ length: file.lines }, (_, line) => lineText(file, line))).toEqual(lines);
  for (const missing of [-1, file.lines]) expect(lineBytes(file, missing)).toHaveLength(0);
});

test.each([1022, 1023, 1024, 5000])('%d lines are found', (count) => {
  const lines = Array.from({ length: count }, (_, line) => `${line}`);
  const file = fileOf(lines.map((line) => `${line}\n`).join(''));
  expect(Array.from({ length: file.lines }, (_, line) => lineText(file, line))).toEqual(lines);
});

test.each([
  ['none', []],
  ['some', ['a', '', 'é']],
  ['many', Array.from({ length: 30 }, (_, line) => `${line}`.padEnd(99_999, 'é'))],
])('the bytes of lines that come one by one, %s, are the file’s', (_, lines) => {
  const file = chunkedBytes();
  for (const line of lines) file.add(line);
  expect(new TextDecoder().decode(file.bytes())).toBe(lines.map((line) => `${line}\n`).join(''));
});
