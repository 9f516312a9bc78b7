import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../build/project-root.ts';
import { frontMatterOf, RECORD_SCHEMA } from '../../src/record/front-matter.ts';
import { readPlainYaml } from '../../src/record/plain-yaml.ts';
import { madeNews } from '../collection/made/made-news.ts';
import { toMarkdown } from '../collection/made/to-markdown.ts';

/** What js-yaml makes of a text; its order too. */
const real = (text: string): string => {
  try {
    return JSON.stringify(load(text, { schema: RECORD_SCHEMA }) ?? {});
  } catch (error) {
    return String(error);
  }
};

/** They stand for nothing, and for yes and no. */
const NO_TEXTS = ['null', 'Null', 'NULL', 'true', 'True', 'TRUE', 'false', 'False', 'FALSE'];

test.each([
  ['a value without quotes', 'title: A story'],
  ['numbers and dates, as texts', 'quality: 007\nheat: -1\npublishedDateTime: 2021-02-05T05:04:00Z'],
  ['words that are no texts', 'published: true\nheat: null\ntype: False\nlength:\n'],
  ['each of those words', `topics:\n${NO_TEXTS.map((word) => `  - ${word}\n`).join('')}`],
  ['quotes, escapes and a colon in them', 'title: "A: \\"b\\" \\u00e9\\n"\nexcerpt: \'A #b "c" \\d\''],
  ['letters of all scripts, emoji in quotes', 'title: A Über 東京\nexcerpt: "😀 — ok"\ntype: a가\ud7ff'],
  ['nothing between quotes', 'title: ""\nexcerpt: \'\''],
  ['names and values of the first and last letters and digits', 'azAZ09: zebra\nzaZ9: Zebra\na0A: 9\nb: 0'],
  ['a colon or a number sign within a word', 'webUrl: https://a.example/b#c:d\nimage: /assets/a.png'],
  ['maps in maps', 'provider:\n  name: A\n  images:\n    url: b\ntype: c'],
  ['lists of values', 'topics:\n  - A b\n  - "c"\n  - null\ntype: d'],
  ['a list right below its name', 'topics:\n- a\n- b\nrelated:\n- title: c\n  topics:\n  - d\n- title: e'],
  ['lists of maps', 'related:\n  - title: a\n    provider:\n      name: b\n  - title: c\n    images:\n      - url: d'],
  ['empty lines, spaces at line ends', '\ntitle:  a  \n\n   \ntopics: \n  - b \n'],
  ['names that every object knows', 'constructor: a\ntoString:\n  valueOf: b'],
])('reads %s', (_, text) => {
  expect(JSON.stringify(readPlainYaml(text))).toBe(real(text));
});

test.each([
  ['a text on two lines', 'title: a\n  b'],
  ['a quoted text on two lines', 'title: "a\n  b"'],
  ['a text below its name', 'title:\n  a b'],
  ['a block of text', 'title: |\n  a'],
  ['lists and maps in brackets', 'topics: [a, b]'],
  ['an anchor', 'title: &a b'],
  ['an alias', 'title: *a'],
  ['a tag', 'title: !!str a'],
  ['a comment', '# a\ntitle: b'],
  ['a comment behind a value', 'title: a # b'],
  ['a colon that needs quotes', 'title: A: b'],
  ['a colon at the end', 'title: A:'],
  ['a name twice', 'title: a\ntitle: b'],
  ['a name in quotes', '"title": a'],
  ['a name that is no text', 'Null: a'],
  ['a name that is no plain one', '__proto__: a'],
  ['a tab', 'provider:\n\tname: a'],
  ['a tab in a text', 'title: a\tb'],
  ['a carriage return', 'title: a\rb'],
  ['a control character', 'title: a\u0007b'],
  ['half a character', 'title: a\ud800b'],
  ['a quotation mark alone', 'title: "'],
  ['a list of lists', 'a:\n  - - b'],
  ['an item below its dash', 'a:\n  -\n    b: c'],
  ['an indentation that fits nothing', 'a:\n    b: c\n  d: e'],
  ['a first line that is indented', '  a: b'],
  ['an indented line below a value', 'a: b\n  c: d'],
  ['an indented line below a value, after a name alone', 'a:\nb: c\n  d: e'],
  ['an indented line below an item', 'a:\n- b: c\n  d:\n- e\n  f: g'],
  ['a list at the top', '- a'],
  ["an escape that is YAML's alone", 'title: "\\x41"'],
  ['a quotation mark within quotes', 'title: "a"b"'],
  ['an apostrophe in apostrophes', "title: 'a''b'"],
  ['a sign that means something in front', 'title: @a'],
  ['what is nested too deep', Array.from({ length: 30 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('leaves %s to js-yaml', (_, text) => {
  expect(readPlainYaml(text)).toBeNull();
});

describe('what is read is what js-yaml reads', () => {
  const value = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      'a',
      ' true',
      ' Null',
      ' ~',
      ' "a\\n"',
      ' "\\x41"',
      " 'b'",
      ' "',
      ' [',
      ' {}',
      ' |',
      ' &a',
      ' *a',
    ),
    fc.constantFrom(
      ' a: b',
      ' a:b',
      ' a #b',
      ' a#b',
      ' -1',
      ' - a',
      ' -',
      ' --- a',
      ' ...',
      ' ? a',
      ' !!str a',
      ' /a',
      ' @',
    ),
    fc.string().map((text) => ` ${text}`),
    fc.string().map((text) => ` ${JSON.stringify(text)}`),
    fc.string({ unit: 'grapheme' }).map((text) => ` ${text}`),
  );
  const start = fc.constantFrom('', '', '', ' ', '  ', '  ', '    ', '- ', '  - ', '    - ', '-', '  -', '\t', '-  ');
  const name = fc.constantFrom(
    'a:',
    'b:',
    'c:',
    'd:',
    'e:',
    'True:',
    'a-b:',
    '"f":',
    '<<:',
    '__proto__:',
    '',
    'a ',
    '#',
  );
  const line = fc.tuple(start, name, value).map((parts) => parts.join(''));
  const end = fc.constantFrom('', '\n', '\n\n', ' ');

  test('in any lines', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), end, (lines, last) => {
        const text = lines.join('\n') + last;
        const read = readPlainYaml(text);
        if (read === null) return;
        plain++;
        expect(JSON.stringify(read)).toBe(real(text));
      }),
      { numRuns: 30_000 },
    );
    expect(plain).toBeGreaterThan(1000);
  });

  test('in made news, all of which are plain', () => {
    for (let number = 0; number < 500; number++) {
      const text = frontMatterOf(toMarkdown(madeNews(number, 500).record))?.slice(4) ?? '';
      expect(JSON.stringify(readPlainYaml(text))).toBe(real(text));
    }
  });
});

/** Real records, which lie beside the project where it is developed and are no part of it. */
const folder = path.join(projectRoot, '../shared/collections');
if (!existsSync(folder)) console.info(`${folder} is not here: the test on real records has nothing to run on`);

test.runIf(existsSync(folder))('nearly all real records are plain, and read as js-yaml reads them', () => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const blocks = names.map((name) => frontMatterOf(readFileSync(path.join(folder, name), 'utf8')) ?? '');
  const texts = blocks.map((block) => block.replaceAll('\r\n', '\n').slice(4));
  const read = texts.filter((text) => readPlainYaml(text) !== null);
  expect(read.length).toBeGreaterThan(texts.length * 0.9);
  for (const text of read) expect(JSON.stringify(readPlainYaml(text))).toBe(real(text));
});
