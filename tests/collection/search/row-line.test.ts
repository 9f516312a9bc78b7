import { describe, expect, test } from 'vitest';
import { readRowLine, rowTitle, toRowLine } from '../../../src/collection/search/row-line.ts';

const ALL = {
  id: 'r',
  title: 'A',
  webUrl: 'https://news.example/a',
  publishedDateTime: '2021-02-05T05:04:00Z',
  quality: 0,
  provider: { name: 'P' },
};

describe('the line of a row', () => {
  test.each([
    ['of all that is shown', ALL, '["r","A","https://news.example/a","2021-02-05T05:04:00Z",0,"P"]'],
    ['of a title', { id: 'r', title: 'A' }, '["r","A",null,null,null,null]'],
  ])('%s is read as it was written', (_, row, line) => {
    expect(toRowLine(row)).toBe(line);
    expect(readRowLine(line)).toEqual(row);
    expect(rowTitle(line)).toBe('A');
  });

  test.each([
    ['no JSON', '[', ''],
    ['no list', '{"title":"A"}', ''],
    ['nothing', 'null', ''],
    ['a list of nothing', '[]', ''],
    ['no id', '[null,"A"]', 'A'],
    ['an id that is none', '[{},"A"]', 'A'],
    ['a title that is a list', '["r",["A"]]', ''],
    ['a wrong quality', '["r","A",null,null,"x"]', 'A'],
  ])('shows none where it is %s', (_, line, title) => {
    expect(readRowLine(line)).toBeNull();
    expect(rowTitle(line)).toBe(title);
  });

  test('is cut where it is too long', () => {
    const line = toRowLine({ id: 'i'.repeat(1001), title: 't'.repeat(501) });
    expect(readRowLine(line)).toEqual({ id: `${'i'.repeat(999)}…`, title: `${'t'.repeat(499)}…` });
    expect(rowTitle(line)).toBe('t'.repeat(500));
  });
});
