import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryPath, toAnnotation } from '../../../build/collection/annotation.ts';
import { useFolder } from './run-command.ts';

test.each([
  ['a.md', 'title', 'missing', '::error file=a.md,line=3,title=title::missing'],
  ['a,b:c.md', 'x', 'y', '::error file=a%2Cb%3Ac.md,line=3,title=x::y'],
  ['100%.md', 'a%3A', '5 %25, so: what?', '::error file=100%25.md,line=3,title=a%253A::5 %2525, so: what?'],
  ['a\n::set-env name=x::y.md', 'x', 'y', '::error file=a%0A%3A%3Aset-env name=x%3A%3Ay.md,line=3,title=x::y'],
  [
    'a.md',
    'x\r\ny',
    'one\r\n::stop-commands::t',
    '::error file=a.md,line=3,title=x%0D%0Ay::one%0D%0A::stop-commands::t',
  ],
  ['a\u001b.md', '\u0085', 'a\u0000b\u2028c', '::error file=a\uFFFD.md,line=3,title=\uFFFD::a\uFFFDb\uFFFDc'],
])('of %j, %j, %j', (file, field, message, annotation) => {
  expect(toAnnotation(file, { line: 3, field, message })).toBe(annotation);
});

test.each([
  [posix, '/work/repo', '/work/repo', 'a.md', 'a.md'],
  [posix, '/work/repo', '/work/repo/in/', '_news/a.md', 'in/_news/a.md'],
  [posix, '/work/repo', '/work/other', 'a.md', '../other/a.md'],
  [posix, '/work/repo', '/work/repo', 'a\\b.md', 'a\\b.md'],
  [win32, 'D:\\work\\repo', 'D:\\work\\repo\\in', '_news/a.md', 'in/_news/a.md'],
])('a file is named by its path below the repository: %#', (system, root, folder, file, expected) => {
  expect(repositoryPath(root, folder, file, system)).toBe(expected);
});

describe('check --format github', () => {
  const { collection, write } = useFolder();

  test('annotates each problem at its place in the repository', () => {
    write({
      'in/100%, done.md': '---\ntitle: a\nprovider:\n  name: DM: Diablo\n---\n',
      'in/b.md': '---\ntitle: b\nwebUrl: "javascript:%0A"\n---\n',
      'in/c.md': '---\ntitle: c\n---\n',
    });
    expect(collection(['check', 'in', '--format', 'github'])).toEqual({
      status: 1,
      lines: [
        '::error file=in/100%25%2C done.md,line=4,title=provider.name::a colon needs quotes; write name: "DM: Diablo"',
        "::error file=in/b.md,line=3,title=webUrl::not a web address: 'javascript:%250A'",
        '2 records, 2 problems',
      ],
      stderr: '',
    });
  });

  test('annotates nothing where all is good', () => {
    write({ 'in/c.md': '---\ntitle: c\n---\n' });
    expect(collection(['check', '--format=github', 'in'])).toEqual({
      status: 0,
      lines: ['1 records, 0 problems'],
      stderr: '',
    });
  });
});
