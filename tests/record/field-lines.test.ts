import { expect, test } from 'vitest';
import { fieldLines } from '../../src/record/field-lines.ts';

test('finds the line of each field by its path', () => {
  const yaml = `---
title: A
# note: none
excerpt: |
  not: a field
  nor: this

provider:
  name: B
  "quoted key": C
topics:
- D
- E
related:
  - title: F
    images:
      - url: G
      - url: H
  -
    title: I`;
  expect(Object.fromEntries(fieldLines(yaml, 1))).toEqual({
    title: 2,
    excerpt: 4,
    provider: 8,
    'provider.name': 9,
    'provider.quoted key': 10,
    topics: 11,
    'topics[0]': 12,
    'topics[1]': 13,
    related: 14,
    'related[0]': 15,
    'related[0].title': 15,
    'related[0].images': 16,
    'related[0].images[0]': 17,
    'related[0].images[0].url': 17,
    'related[0].images[1]': 18,
    'related[0].images[1].url': 18,
    'related[1]': 19,
    'related[1].title': 20,
  });
});

test.each([
  ['lists in a list', '- - a\n  - b\n- c', { '[0]': 1, '[0][0]': 1, '[0][1]': 2, '[1]': 3 }],
  ['a field that comes again by its first line', 'a: 1\nb: 2\na: 3', { a: 1, b: 2 }],
  ['nothing in what is no field', 'a\n"b\n- c', { '[0]': 3 }],
])('finds %s', (_, yaml, lines) => {
  expect(Object.fromEntries(fieldLines(yaml, 1))).toEqual(lines);
});

test('goes no deeper than what can be read', () => {
  expect(fieldLines('- '.repeat(100_000), 1).size).toBe(100);
});
