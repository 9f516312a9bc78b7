import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../../build/project-root.ts';
import { version } from '../../../package.json';
import { useFolder } from './run-command.ts';

const STORY = 'https://news.example/2021/a-story';
const PAPER = 'https://www.nature.com/articles/s41524-021-00493-w';

const { folder, command, collection, write } = useFolder();

const GOOD = {
  'in/_news/a.md': `---\ntitle: A story\nwebUrl: ${STORY}\nrelated:\n  - title: A paper\n    webUrl: ${PAPER}\n---\n`,
  'in/b.md': '---\r\nname: A game\r\noriginalUrl: https://games.example/b?id=7\r\n---\r\n',
  'in/README.md': '# No record\n',
  'in/.git/c.md': '---\ntitle: [\n---\n',
};

describe('check', () => {
  test('counts the records and skips other Markdown', () => {
    write(GOOD);
    expect(collection(['check', 'in'])).toEqual({
      status: 0,
      lines: ['2 records, 0 problems'],
      stderr: '1 Markdown files without front matter skipped\n',
    });
  });

  test('names each problem with its file and line, and keeps the other records', () => {
    write({
      ...GOOD,
      'in/colon.md': '---\ntitle: a\nprovider:\n  name: DM: Diablo\n---\n',
      'in/open.md': '---\ntitle: a\n',
      'in/link.md': '---\ntitle: a\nwebUrl: javascript:alert(1)\n---\n',
    });
    expect(collection(['check', 'in'])).toMatchObject({
      status: 1,
      lines: [
        'colon.md:4: provider.name: a colon needs quotes; write name: "DM: Diablo"',
        "link.md:3: webUrl: not a web address: 'javascript:alert(1)'",
        'open.md:1: front matter: opens here with --- and never ends',
        '3 records, 3 problems',
      ],
    });
  });

  test('keeps the first of two files with one id', () => {
    write({ 'in/a.MD': '---\ntitle: First\n---\n', 'in/a.md': '---\ntitle: Second\n---\n' });
    expect(collection(['check', 'in'])).toMatchObject({
      status: 1,
      lines: ["a.md:1: id: a.MD has the id 'a' already; this file is left out", '1 records, 1 problems'],
    });
  });

  test('takes one address in two records for no problem', () => {
    write({ 'in/a.md': `---\ntitle: a\nwebUrl: ${STORY}\n---\n`, 'in/b.md': `---\ntitle: b\nwebUrl: ${STORY}\n---\n` });
    expect(collection(['check', 'in'])).toMatchObject({ status: 0, lines: ['2 records, 0 problems'] });
  });

  test('never reads a file of 50 MB', () => {
    write({ ...GOOD, 'in/large.md': `---\ntitle: ${'a'.repeat(50_000_000)}\n---\n` });
    expect(collection(['check', 'in']).lines).toEqual([
      'large.md:1: file: 50000016 bytes are too many for a record; at most 1000000 are read: shorten it',
      '2 records, 1 problems',
    ]);
  });

  test.runIf(process.platform === 'linux')('tells what can’t be read, and keeps the other records', () => {
    write(GOOD);
    const at = (name: string) => path.join(folder(), 'in', name);
    symlinkSync('loop.md', at('loop.md'));
    symlinkSync('/proc/self/mem', at('memory.md'));
    symlinkSync(at('.'), at('around'));
    mkdirSync(at('collection.yml'));
    symlinkSync('/dev/zero', at('endless.md'));
    execFileSync('mkfifo', [at('pipe.md')]);
    writeFileSync(Buffer.concat([Buffer.from(at('bad')), Buffer.from([0xff, 0xfe]), Buffer.from('.md')]), '');
    writeFileSync(at('two\nlines.md'), '---\ntitle: a\n---\n');
    expect(collection(['check', 'in'])).toMatchObject({
      status: 1,
      lines: [
        "collection.yml:1: file: can't be read (no regular file)",
        'bad\uFFFD\uFFFD.md:1: file: its name is no UTF-8: rename it',
        'two\uFFFDlines.md:1: file: its name has control characters: rename it',
        "endless.md:1: file: can't be read (no regular file)",
        "loop.md:1: file: can't be read (ELOOP: too many symbolic links encountered)",
        "memory.md:1: file: can't be read (EIO: i/o error)",
        "pipe.md:1: file: can't be read (no regular file)",
        '2 records, 7 problems',
      ],
    });
  });

  test('says what is wrong with collection.yml', () => {
    write({ ...GOOD, 'in/collection.yml': 'name: A: B\n' });
    expect(collection(['check', 'in'])).toMatchObject({
      status: 1,
      lines: ['collection.yml:1: name: a colon needs quotes; write name: "A: B"', '2 records, 1 problems'],
    });
    write({ 'in/collection.yml': 'name: "A\n' });
    expect(collection(['check', 'in'])).toMatchObject({
      status: 1,
      lines: [expect.stringMatching(/^collection\.yml:2: file: broken YAML: /), '2 records, 1 problems'],
    });
  });
});

describe('build', () => {
  test('writes a compiled collection and counts it', () => {
    write(GOOD);
    const { status, lines } = collection(['build', 'in', '--out', 'out']);
    expect(status).toBe(0);
    const files = readdirSync(path.join(folder(), 'out'), { recursive: true, encoding: 'utf8' })
      .map((file) => statSync(path.join(folder(), 'out', file)))
      .filter((file) => file.isFile());
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    expect(lines.map((line) => JSON.parse(line))).toEqual([{ records: 2, keys: 3, files: files.length, bytes }]);
  });

  test('leaves broken records out, says so, and ends with status 1', () => {
    write({ ...GOOD, 'in/open.md': '---\ntitle: a\n' });
    const { status, lines, stderr } = collection(['build', 'in', '--out', 'out']);
    expect(status).toBe(1);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ records: 2 });
    expect(stderr).toContain('open.md:1: front matter: opens here with --- and never ends\n');
  });

  test('replaces what it built before, and nothing else', () => {
    write({ ...GOOD, 'other/precious.txt': 'a' });
    expect(collection(['build', 'in', '--out', 'out']).status).toBe(0);
    expect(collection(['build', 'in', '--out', 'out']).status).toBe(0);
    expect(collection(['build', 'in', '--out', 'other'])).toMatchObject({
      status: 1,
      lines: [],
      stderr: expect.stringContaining('other: holds other files'),
    });
    expect(existsSync(path.join(folder(), 'other/precious.txt'))).toBe(true);
  });

  test.each([
    ['a collection.json of something else', { 'out/collection.json': '{"mine":1}' }],
    ['more than a compiled collection', { 'out/precious.txt': 'a' }],
  ])('leaves a folder alone that holds %s', (_, files) => {
    write(GOOD);
    if ('out/precious.txt' in files) collection(['build', 'in', '--out', 'out']);
    write(files);
    const before = readdirSync(path.join(folder(), 'out'));
    expect(collection(['build', 'in', '--out', 'out'])).toMatchObject({ status: 1, lines: [] });
    expect(readdirSync(path.join(folder(), 'out'))).toEqual(before);
    expect(readdirSync(folder()).sort()).toEqual(['in', 'out']);
  });
});

describe('a folder without a record', () => {
  const FOLDERS: readonly [what: string, files: { [file: string]: string }, fault: string][] = [
    ['that is not there', { 'other/a.md': '' }, 'in: no such folder\n'],
    ['that is a file', { in: '' }, 'in: is a file, not a folder\n'],
    ['that is empty', { 'in/a.txt': '' }, 'in: no record in it: it has no Markdown file (.md)\n'],
    [
      'of other Markdown',
      { 'in/README.md': '# A', 'in/b.md': '# B' },
      'in: no record in it: none of its Markdown files (2) opens with a line of three dashes, as records do\n',
    ],
    [
      'of broken ones',
      { 'in/a.md': '---\ntitle: a\n' },
      'in: no record in it: none of its Markdown files is a good one\n',
    ],
  ];
  describe.each(FOLDERS)('%s', (_, files, fault) => {
    test.each([
      ['stats', 'in'],
      ['stats', 'in', '--json'],
      ['build', 'in', '--out', 'out'],
    ])('is told: %s', (...args) => {
      write(files);
      const { status, lines, stderr } = collection(args);
      expect({ status, lines }).toEqual({ status: 1, lines: [] });
      expect(stderr.endsWith(fault), stderr).toBe(true);
      expect(existsSync(path.join(folder(), 'out'))).toBe(false);
    });
  });

  test('says what is wrong with each, and leaves alone what was built before', () => {
    write(GOOD);
    collection(['build', 'in', '--out', 'out']);
    const before = readdirSync(path.join(folder(), 'out')).sort();
    write({ 'none/a.md': '---\ntitle: a\n' });
    const { status, stderr } = collection(['build', 'none', '--out', 'out']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^a\.md:1: front matter: .*\nnone: no record in it: /);
    expect(readdirSync(path.join(folder(), 'out')).sort()).toEqual(before);
    expect(collection(['lookup', '--from', 'out', STORY]).lines[0]).toContain('A story');
    expect(collection(['stats', 'none']).stderr).toContain('1 problems; see: article-context check none\n');
  });
});

describe('lookup', () => {
  const A = { id: '_news/a', title: 'A story' };
  const asked = [`http://www.news.example/2021/a-story/?utm_source=x`, PAPER, 'https://news.example/other', 'nonsense'];
  const answers = [
    { url: asked[0], matches: [{ ...A, via: 'address' }] },
    { url: PAPER, matches: [{ ...A, via: 'related' }] },
    { url: asked[2], matches: [] },
    { url: 'nonsense', matches: [] },
  ];

  test.each(['in', 'out'])('finds the same in a folder of Markdown and in a compiled collection: %s', (from) => {
    write(GOOD);
    collection(['build', 'in', '--out', 'out']);
    const { status, lines } = collection(['lookup', '--from', from, ...asked]);
    expect(status).toBe(0);
    expect(lines.map((line) => JSON.parse(line))).toEqual(answers);
  });

  test('reads addresses from standard input where none is given', () => {
    write(GOOD);
    const { lines } = collection(['lookup', '--from', 'in'], `${asked.join('\r\n')}\n`);
    expect(lines.map((line) => JSON.parse(line))).toEqual(answers);
  });

  test.each([
    [STORY, 'address', 'address'],
    [
      'https://www-news-example.cdn.ampproject.org/c/s/www.news.example/2021/a-story?utm_source=x',
      'address',
      'address; amp-cache, www, tracking',
    ],
    [`${STORY}?driver=mgg`, 'parameters', 'parameters'],
    [`${STORY}?driver=mgg&utm_source=x`, 'parameters', 'parameters; tracking'],
    [PAPER, 'related', 'related; www, doi'],
    ['https://doi.org/10.1038/s41524-021-00493-w', 'related', 'related; doi'],
  ])('explains how %s was found', (url, via, rule) => {
    write(GOOD);
    const { lines } = collection(['lookup', '--from', 'in', '--explain', url]);
    expect(lines.map((line) => JSON.parse(line))).toEqual([{ url, matches: [{ ...A, via, rule }] }]);
  });

  test('names each record once, its own address before a listing', () => {
    write({
      'in/a.md': `---\ntitle: a\nwebUrl: ${STORY}\nrelated:\n  - title: b\n    webUrl: ${PAPER}\n---\n`,
      'in/b.md': `---\ntitle: b\nwebUrl: ${PAPER}\n---\n`,
    });
    const { lines } = collection(['lookup', '--from', 'in', PAPER]);
    expect(lines.map((line) => JSON.parse(line).matches)).toEqual([
      [
        { id: 'b', title: 'b', via: 'address' },
        { id: 'a', title: 'a', via: 'related' },
      ],
    ]);
  });

  test('says which file of a damaged collection is at fault, and answers each address', () => {
    write(GOOD);
    collection(['build', 'in', '--out', 'out']);
    const buckets = readdirSync(path.join(folder(), 'out/buckets'));
    const bucket = buckets.find((name) => /^0\.[\da-f]{16}\.json$/.test(name));
    write({ [`out/buckets/${bucket}`]: '{' });
    const { status, lines, stderr } = collection(['lookup', '--from', 'out', STORY, 'about:blank']);
    expect(status).toBe(1);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { url: STORY, matches: [] },
      { url: 'about:blank', matches: [] },
    ]);
    expect(stderr).toBe('out: buckets/0.json: not JSON\n');
  });

  test.runIf(process.platform !== 'win32')('ends quietly where nobody reads on', () => {
    const many = 'https://news.example/2021/a-story\n'.repeat(20_000);
    const shell = `"${process.execPath}" "${command}" key | head -1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', shell], { input: many, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: 'news.example/2021/a-story\n', stderr: '' });
  });
});

test('key says the article key of each address, - where there is none', () => {
  expect(collection(['key', `${STORY}?utm_source=x`, 'about:blank'])).toEqual({
    status: 0,
    lines: ['news.example/2021/a-story', '-'],
    stderr: '',
  });
});

test.each([['--help'], ['-h'], ['help']])('%s lists every command', (word) => {
  const { status, lines, stderr } = collection([word]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const listed = lines.flatMap((line) => /^ {2}article-context (\w+)/.exec(line)?.[1] ?? []);
  expect(listed).toEqual(['init', 'check', 'build', 'serve', 'lookup', 'search', 'stats', 'key']);
});

test('--version says the version of the package', () => {
  expect(collection(['--version'])).toEqual({ status: 0, lines: [version], stderr: '' });
});

test('runs from its source as it does when packed', () => {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const main = path.join(projectRoot, 'build/collection/main.ts');
  const { status, stdout } = spawnSync(process.execPath, ['--import', tsx, main, 'key', STORY], {
    cwd: folder(),
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'news.example/2021/a-story\n' });
});

describe('what is asked wrongly is answered on standard error', () => {
  test.each([
    [[], 'Which command?'],
    [['nonsense'], 'nonsense: no such command.'],
    [['constructor'], 'constructor: no such command.'],
    [['\u001b[31m'], '\uFFFD[31m: no such command.'],
    [['check'], 'check: name one folder'],
    [['check', 'in', 'out'], 'check: name one folder'],
    [['check', '--nonsense', 'in'], "check: Unknown option '--nonsense'."],
    [['check', 'in', '--format', 'xml'], "check: --format is 'text' or 'github'"],
    [['build', 'in'], 'build: --out OUT says where to'],
    [['lookup'], 'lookup: --from DIR says where the records are'],
    [['init', 'a', 'b'], 'init: name one folder, or none for this one'],
    [['init', '--name', 'a\nb'], 'init: --name is one line of 1 to 200 characters'],
    [['serve', 'in', '--port', '65536'], 'serve: --port is a number up to 65535; 0 takes any that is free'],
  ])('with the usage: %j', (args, message) => {
    const { status, lines, stderr } = collection(args);
    expect({ status, lines }).toEqual({ status: 1, lines: [] });
    expect(stderr.startsWith(message)).toBe(true);
    expect(stderr).toContain('\n\n');
    expect(stderr).toContain('  article-context ');
  });

  test.each([
    [['check', 'missing'], 'missing: no such folder'],
    [['check', 'a.md'], 'a.md: is a file, not a folder'],
    [['check', 'a.md/b'], "a.md/b: can't be read (ENOTDIR: not a directory)"],
    [['check', '\u001b[31m'], '\uFFFD[31m: no such folder'],
    [['build', 'missing', '--out', 'out'], 'missing: no such folder'],
    [['build', '.', '--out', 'a.md'], 'a.md: holds other files; name an empty folder or a compiled collection'],
    [['lookup', '--from', 'missing'], 'missing: no such folder'],
    [['stats', 'a.md'], 'a.md: is a file, not a folder'],
    [['init', 'a.md'], expect.stringMatching(/a\.md: is a file, not a folder$/)],
    [['serve', 'missing'], 'missing: no such folder'],
  ])('in one sentence: %j', (args, message) => {
    write({ 'a.md': '---\ntitle: a\n---\n' });
    const { status, lines, stderr } = collection(args);
    expect({ status, lines, stderr: stderr.split('\n') }).toEqual({ status: 1, lines: [], stderr: [message, ''] });
  });
});
