import { describe, expect, test } from 'vitest';
import { COLLECTION_INFO, parseCollectionInfo } from '../../src/collection/collection-info.ts';
import { formatProblem } from '../../src/record/problem.ts';

const read = (text: string) => {
  const { info, problems } = parseCollectionInfo(text, 'Folder');
  return { info, lines: problems.map(formatProblem) };
};

describe('collection.yml', () => {
  test('lies at the top of a collection', () => {
    expect(COLLECTION_INFO).toBe('collection.yml');
  });

  test.each([
    ['nothing', '', { name: 'Folder' }],
    ['a name alone', 'name: A', { name: 'A' }],
    [
      'all that a keeper may say',
      'name: A\nhome: https://a.example/\nlicence: CC BY 4.0\nquality: Q\neditUrl: https://a.example/{id}.md',
      {
        name: 'A',
        home: 'https://a.example/',
        licence: 'CC BY 4.0',
        qualityMeaning: 'Q',
        editUrl: 'https://a.example/{id}.md',
      },
    ],
    ['no more than 100,000 characters', `${'#'.repeat(99_989)}\nlicence: ABC`, { name: 'Folder', licence: 'A' }],
  ])('says %s', (_, text, info) => {
    expect(read(text)).toEqual({ info, lines: [] });
  });

  test.each([
    ['a list', '- a', 'collection.yml:1: file: a list of fields expected'],
    [
      'a wrong address',
      'licence: B\nhome: javascript:alert(1)',
      "collection.yml:2: home: not a web address: 'javascript:alert(1)'",
      { licence: 'B' },
    ],
    [
      'a wrong field whose line isn’t found',
      '# A\n{ licence: B, name: {} }',
      'collection.yml:1: name: text expected',
      { licence: 'B' },
    ],
    [
      'a colon without quotes',
      'licence: B\nname: A: B',
      'collection.yml:2: name: a colon needs quotes; write name: "A: B"',
    ],
    [
      'a long text with a colon',
      `name: A: ${'b'.repeat(1000)}`,
      `collection.yml:1: name: a colon needs quotes; write name: "A: ${'b'.repeat(361)}…`,
    ],
    [
      'many colons before U+2028, in time',
      `name: A${': b'.repeat(30_000)}\u2028c`,
      `collection.yml:1: name: a colon needs quotes; write name: "A${': b'.repeat(121)}…`,
    ],
    [
      'a colon above many spaces, in time',
      `name: A: B\nx${' '.repeat(90_000)}y`,
      'collection.yml:1: name: a colon needs quotes; write name: "A: B"',
    ],
    ['what is no YAML', 'licence: B\nname: *a', 'collection.yml:2: file: broken YAML: unidentified alias "a"'],
    [
      'two documents',
      'licence: B\n---\nname: A',
      'collection.yml:1: file: broken YAML: expected a single document in the stream, but found more',
    ],
  ])('is told to have %s', (_, text, line, info: object = {}) => {
    const start = performance.now();
    expect(read(text)).toEqual({ info: { name: 'Folder', ...info }, lines: [line] });
    // Steps that grow with the square of the text take many seconds.
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
