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
