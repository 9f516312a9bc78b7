import { describe, expect, test } from 'vitest';
import { qualityHistogram } from '../../../build/collection/quality-histogram.ts';
import { useFolder } from './run-command.ts';

const { collection, write } = useFolder();

const record = (lines: string[]): string => `---\n${lines.join('\n')}\n---\n`;

const THREE = {
  'in/a.md': record([
    'title: a',
    'excerpt: x',
    'publishedDateTime: 2021-02-05',
    'webUrl: https://a.example/a',
    'type: article',
    'quality: 48',
    'provider:',
    '  name: News',
    'topics: [AI, Robots, AI]',
  ]),
  'in/b.md': record(['title: b', 'publishedDateTime: 2023-12-31T23:30:00-01:00', 'quality: 52', 'topics: [AI]']),
  'in/c.md': record(['title: c', 'originalUrl: https://a.example/c', 'type: video', 'quality: 59']),
};

describe('stats', () => {
  test('counts what the records hold and lack', () => {
    write(THREE);
    expect(collection(['stats', 'in'])).toEqual({
      status: 0,
      lines: [
        '3 records',
        '',
        'Topics: 2',
        '  2   67 %  AI',
        '  1   33 %  Robots',
        '',
        'Providers: 1',
        '  1   33 %  News',
        '',
        'Types: 2',
        '  1   33 %  article',
        '  1   33 %  video',
        '',
        'Years: 2',
        '  1   33 %  2024',
        '  1   33 %  2021',
        '',
        'Quality: 3 scored, 48 to 59, median 52',
        ...[48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59].map((quality) =>
          [48, 52, 59].includes(quality) ? `  ${quality}  1  ${'█'.repeat(40)}` : `  ${quality}  0`,
        ),
        '',
        'Missing',
        '  1   33 %  address',
        '  2   67 %  excerpt',
        '  1   33 %  publishedDateTime',
        '  1   33 %  type',
        '  0    0 %  quality',
        '  2   67 %  provider',
        '  1   33 %  topics',
        '  3  100 %  images',
        '  3  100 %  related',
      ],
      stderr: '',
    });
  });

  test('says the same to machines', () => {
    write(THREE);
    const { status, lines } = collection(['stats', 'in', '--json']);
    expect(status).toBe(0);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        records: 3,
        topics: [
          ['AI', 2],
          ['Robots', 1],
        ],
        qualities: [48, 52, 59],
      },
    ]);
  });

  test('lists at most 20 names, the most frequent first', () => {
    const topics = Array.from({ length: 30 }, (_, index) => `T${index + 10}`);
    write({ 'in/a.md': record(['title: a', `topics: [${topics}]`]), 'in/b.md': record(['title: b', 'topics: [T39]']) });
    const { lines } = collection(['stats', 'in']);
    const at = lines.indexOf('Topics: 30');
    expect(lines[at + 1]).toBe('  2  100 %  T39');
    expect(lines.slice(at + 20, at + 23)).toEqual(['  1   50 %  T28', '  and 10 more', '']);
  });

  test('neutralises what a record says to the terminal', () => {
    write({
      'in/a.md': record(['title: a', 'type: __proto__', 'topics:', '  - "\\e[2J\\x07red\\u202Eder\\u009B1m\\nnext"']),
      'in/b.md': record(['title: b', `topics: ["${'字'.repeat(150)}"]`]),
    });
    const { lines } = collection(['stats', 'in']);
    expect(lines).toContain('  1   50 %  [2J redder 1m next');
    expect(lines).toContain(`  1   50 %  ${'字'.repeat(69)}…`);
    expect(lines).toContain('  1   50 %  __proto__');
    expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });

  test('counts the good records beside broken ones, and says so', () => {
    write({ ...THREE, 'in/open.md': '---\ntitle: a\n' });
    const { status, lines, stderr } = collection(['stats', 'in']);
    expect({ status, first: lines[0] }).toEqual({ status: 1, first: '3 records' });
    expect(stderr).toBe('1 problems; see: article-context check in\n');
  });
});

describe('the histogram', () => {
  test('groups by round steps, and shows empty ones', () => {
    expect(qualityHistogram([3, 7, 8, 9, 41, 95])).toEqual(
      ['0–4 1', '5–9 3', ...Array(6).fill('0'), '40–44 1', ...Array(10).fill('0'), '95–99 1'].map((line, index) => {
        const [label = '', count = ''] = line.includes(' ') ? line.split(' ') : [`${index * 5}–${index * 5 + 4}`, line];
        const bar = '█'.repeat(Math.ceil((40 * Number(count)) / 3));
        return `  ${label.padStart(5)}  ${count}  ${bar}`.trimEnd();
      }),
    );
  });

  test.each([
    [[], 0],
    [[0], 1],
    [[999_999_999], 1],
    [[0, 999_999_999], 20],
    [Array.from({ length: 1000 }, (_, index) => index), 20],
  ])('needs few lines: %#', (qualities, lines) => {
    expect(qualityHistogram(qualities)).toHaveLength(lines);
  });

  test('takes a hundred thousand numbers', () => {
    expect(qualityHistogram(Array.from({ length: 100_000 }, () => 7))).toEqual([`  7  100000  ${'█'.repeat(40)}`]);
  });
});
