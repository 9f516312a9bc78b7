import { describe, expect, test, vi } from 'vitest';
import { parseRecord } from '../../src/record/parse-record.ts';
import { formatProblem } from '../../src/record/problem.ts';
import { bytes, markdown } from './made-record.ts';

const parse = (text: string) => parseRecord(bytes(text), 'a.md');

/** The record of a good text. */
function recordOf(text: string) {
  const parsed = parse(text);
  if (parsed.kind !== 'record') throw new Error(JSON.stringify(parsed));
  return parsed.record;
}

/** What is told of a text, one line a problem. */
function problemsOf(text: string): string[] {
  const parsed = parse(text);
  return parsed.kind === 'plain' ? [] : parsed.problems.map(formatProblem);
}

describe('a record', () => {
  test.each([
    ['has a title', markdown(), { title: 'A story' }],
    ['may have a name for a title', markdown('', { title: 'name: A game' }), { title: 'A game' }],
    [
      'may have CRLF line ends',
      markdown('type: article').replaceAll('\n', '\r\n'),
      { title: 'A story', type: 'article' },
    ],
    ['may begin with a byte order mark', `\uFEFF${markdown()}`, { title: 'A story' }],
    ['may have no body', '---\ntitle: A story\n---', { title: 'A story' }],
    ['keeps a number in a title as it is written', markdown('', { title: 'title: 007' }), { title: '007' }],
    [
      'keeps a date as text',
      markdown('publishedDateTime: 2021-02-05T05:04:00Z'),
      { title: 'A story', publishedDateTime: '2021-02-05T05:04:00Z' },
    ],
    [
      'turns a date of another zone to UTC',
      markdown('publishedDateTime: "2021-02-05T05:04:00+01:00"'),
      { title: 'A story', publishedDateTime: '2021-02-05T04:04:00Z' },
    ],
    [
      'takes a day for its midnight',
      markdown('publishedDateTime: 2021-02-05'),
      { title: 'A story', publishedDateTime: '2021-02-05T00:00:00Z' },
    ],
    [
      'takes a day with spaces around it',
      markdown('publishedDateTime: " 2021-02-05 "'),
      { title: 'A story', publishedDateTime: '2021-02-05T00:00:00Z' },
    ],
    [
      'may say nothing in many ways',
      markdown('excerpt: ~\nprovider: {name: P, domain: null}'),
      { title: 'A story', provider: { name: 'P' } },
    ],
    ['may have no quality', markdown('quality:'), { title: 'A story' }],
    ['is not scored where heat is -1', markdown('quality: 0\nheat: -1'), { title: 'A story', quality: 0 }],
    ['may have an empty excerpt', markdown('excerpt: ""'), { title: 'A story' }],
    [
      'may have nothing between quotes',
      markdown('publishedDateTime: ""\nquality: ""\nwebUrl: ""\ntopics:\n  - ""\n  - ~\n  - AI'),
      { title: 'A story', topics: ['AI'] },
    ],
    [
      'has each topic once',
      markdown('topics: [AI, Health, " AI", AI, ai]'),
      { title: 'A story', topics: ['AI', 'Health', 'ai'] },
    ],
    ['may have an excerpt in which nothing is seen', markdown('excerpt: "&nbsp;&#8203;"'), { title: 'A story' }],
    [
      'takes a time without a zone, in small letters, for UTC',
      markdown('publishedDateTime: 2021-02-05t05:04\nrelated:\n  - title: a\n    publishedDateTime: 2021-02-05t05:04z'),
      {
        title: 'A story',
        publishedDateTime: '2021-02-05T05:04:00Z',
        related: [{ title: 'a', publishedDateTime: '2021-02-05T05:04:00Z' }],
      },
    ],
    [
      'is read without the spaces around its values',
      markdown('webUrl: " https://a.example/b "\nimages:\n  - url: " https://a.example/c "', {
        title: 'title: " A  b "',
      }),
      { title: 'A  b', webUrl: 'https://a.example/b', images: [{ url: 'https://a.example/c' }] },
    ],
    [
      'repeats what it said by an alias',
      markdown('type: *said\nprovider: &more\n  name: P\n  domain: ~', { title: 'title: &said A story' }),
      { title: 'A story', type: 'A story', provider: { name: 'P' } },
    ],
    ['may say 50,000 values by aliases', markdown(fiftyThousandValues()), { title: 'A story' }],
    [
      'may have a text on lines that end in CR LF',
      markdown('type: "an\r\n  article"'),
      { title: 'A story', type: 'an article' },
    ],
    [
      'may have 1000 spaces in a row',
      markdown(`excerpt: a${' '.repeat(1000)}b`),
      { title: 'A story', excerpt: `a${' '.repeat(1000)}b` },
    ],
    ['may be as large as a record can be', markdown().padEnd(1_000_000), { title: 'A story' }],
    ['may have the greatest quality', markdown('quality: 999999999'), { title: 'A story', quality: 999_999_999 }],
    [
      'has as many pictures as are kept',
      markdown(`images:\n${'abcdef'.replace(/./g, '  - url: https://a.example/$&\n')}`),
      { title: 'A story', images: [...'abcde'].map((name) => ({ url: `https://a.example/${name}` })) },
    ],
    [
      'has as many topics as are kept',
      markdown(`topics:\n${Array.from({ length: 31 }, (_, number) => `  - t${number}\n`).join('')}`),
      { title: 'A story', topics: Array.from({ length: 30 }, (_, number) => `t${number}`) },
    ],
    [
      'keeps what is said of a picture',
      markdown('images:\n  - url: https://a.example/\n    title: A garden\n    height: 3'),
      { title: 'A story', images: [{ url: 'https://a.example/', title: 'A garden', height: 3 }] },
    ],
    [
      'keeps the sizes of pictures that may be some',
      markdown(
        `images:\n${[0, 1, 1.5, 99_999, 100_000].map((width) => `  - url: https://a.example/\n    width: ${width}\n`).join('')}`,
      ),
      {
        title: 'A story',
        images: [{}, { width: 1 }, {}, { width: 99_999 }, {}].map((size) => ({ url: 'https://a.example/', ...size })),
      },
    ],
    [
      'writes a domain as a browser does, where it is not ASCII',
      markdown('provider:\n  name: P\n  domain: München.Example'),
      { title: 'A story', provider: { name: 'P', domain: 'xn--mnchen-3ya.example' } },
    ],
    [
      'keeps a domain of ASCII as it is',
      markdown('provider:\n  name: P\n  domain: A.Example'),
      { title: 'A story', provider: { name: 'P', domain: 'A.Example' } },
    ],
    [
      'keeps a domain of the greatest length in ASCII',
      markdown(`provider:\n  name: P\n  domain: ä.${'a'.repeat(192)}`),
      { title: 'A story', provider: { name: 'P', domain: `xn--4ca.${'a'.repeat(192)}` } },
    ],
    [
      'leaves out what means nothing to a reader',
      markdown('secured: "YQ==;YQ=="\nfeaturedContent: "<iframe>"\nprice: 12'),
      { title: 'A story' },
    ],
    [
      'may have relative pictures, which are left out',
      markdown('images:\n  - url: /assets/a.png\n  - url: https://a.example/b.png\n    width: 5'),
      { title: 'A story', images: [{ url: 'https://a.example/b.png', width: 5 }] },
    ],
    [
      'may list a video without an address',
      markdown('related:\n  - title: A video\n    webUrl: ""'),
      { title: 'A story', related: [{ title: 'A video' }] },
    ],
    [
      'takes a domain for a missing provider name',
      markdown('provider:\n  domain: a.example'),
      { title: 'A story', provider: { name: 'a.example', domain: 'a.example' } },
    ],
  ])('%s', (_, text, record) => {
    expect(parse(text)).toEqual({ kind: 'record', record, problems: [] });
  });

  test('keeps every known field under its own name', () => {
    const address = 'https://a.example/b';
    const shared = {
      excerpt: 'e',
      publishedDateTime: '2021-02-05T05:04:00Z',
      webUrl: address,
      ampWebUrl: address,
      cdnAmpWebUrl: address,
      type: 'article',
      quality: 3,
    };
    const provider = { name: 'P', domain: 'a.example' };
    const record = {
      title: 'T',
      ...shared,
      provider,
      category: 'news',
      originalUrl: address,
      heat: 4,
      published: false,
      topics: ['AI'],
      length: 'PT1H',
      related: [{ title: 'R', ...shared, provider }],
    };
    expect(recordOf(`---\n${JSON.stringify(record)}\n---\n`)).toEqual(record);
  });

  test.each([
    ['is none', 'ä b'],
    ['is too long in ASCII', `ä.${'a'.repeat(193)}`],
  ])('leaves out a domain that %s', (_, domain) => {
    expect(recordOf(markdown(`provider:\n  name: P\n  domain: ${domain}`)).provider).toEqual({ name: 'P' });
  });

  test('has no time that engines or time zones tell otherwise', () => {
    const read: string[] = [];
    const Spied = class extends Date {
      constructor(text: string) {
        super(text);
        read.push(text);
      }
    };
    vi.stubGlobal('Date', Spied);
    for (const time of ['2021-02-05', '2021-02-05 05:04', '2021-02-05t05:04:00.1z', '2021-02-05T05:04 +01:00'])
      recordOf(markdown(`publishedDateTime: "${time}"`));
    vi.unstubAllGlobals();
    expect(read).toContain('2021-02-05T05:04Z');
    // ECMA-262 §21.4.1.32; without a zone it means that of the machine.
    expect(read.filter((text) => !/^[-\d]{10}T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(text))).toEqual(
      [],
    );
  });

  test.each([
    ['title', 500],
    ['excerpt', 2000],
    ['category', 200],
    ['type', 200],
    ['length', 200],
  ])('is cut where its %s is longer than %d characters', (name, limit) => {
    const said = (length: number) => recordOf(markdown('', { title: `name: A\n${name}: ${'a'.repeat(length)}` }));
    expect(said(limit)).toMatchObject({ [name]: 'a'.repeat(limit) });
    expect(said(limit + 1)).toMatchObject({ [name]: `${'a'.repeat(limit - 1)}…` });
  });

  test('is cut where it has more than 500 related links', () => {
    expect(recordOf(markdown(`related:\n${'  - title: a\n'.repeat(501)}`)).related).toHaveLength(500);
  });

  test('is cut where a text is too long, never in the middle of a character', () => {
    const { title } = recordOf(markdown('', { title: `title: ${'😀'.repeat(5000)}` }));
    expect(title).toHaveLength(499);
    expect(title).toMatch(/^(?:😀)+…$/u);
  });
});

describe('a broken file is one clear line', () => {
  test.each([
    ['a front matter that never ends', '---\ntitle: a\n', 'a.md:1: front matter: opens here with --- and never ends'],
    [
      'broken YAML',
      '---\ntitle: "a\n---\n',
      'a.md:3: front matter: broken YAML: unexpected end of the stream within a double quoted scalar',
    ],
    [
      'an unquoted colon',
      '---\ntitle: a\nprovider:\n  name: DM: Diablo "I"\n---\n',
      'a.md:4: provider.name: a colon needs quotes; write name: "DM: Diablo \\"I\\""',
    ],
    ...(
      [
        ['after a key in quotes', '"title": A: B', 2, 'title', '"title": "A: B"'],
        ['after a key with a space', 'title : A: B', 2, 'title', 'title : "A: B"'],
        ['after brackets', 'excerpt: [Video] Foo: bar', 2, 'excerpt', 'excerpt: "[Video] Foo: bar"'],
        ['before a tab', 'title: A:\tB\tC', 2, 'title', 'title: "A: B C"'],
        ['in a text of two lines', 'title: A: B\n  more text\nquality: 3', 2, 'title', 'title: "A: B more text"'],
        ['in an item', 'related:\n  - title: A: B\n    quality: 3', 3, 'related[0].title', '- title: "A: B"'],
        ['in an item of texts', 'title: a\ntopics:\n  - News\n  - A: B', 5, 'topics[1]', '- "A: B"'],
      ] as const
    ).map(([where, yaml, line, field, mended]) => [
      `an unquoted colon ${where}`,
      `---\n${yaml}\n---\n`,
      `a.md:${line}: ${field}: a colon needs quotes; write ${mended}`,
    ]),
    [
      'an unquoted colon in what is no field',
      '---\ntitle: a\n-b: C: D\n---\n',
      'a.md:3: front matter: a colon needs quotes; write -b: "C: D"',
    ],
    [
      'an unquoted colon in an item of many letters',
      markdown(`topics:\n  - a: ${'b'.repeat(1000)}`),
      `a.md:4: topics[0]: a colon needs quotes; write - "a: ${'b'.repeat(365)}…`,
    ],
    [
      'an unquoted colon in a field that comes again',
      '---\ntitle: A: B\ntitle: C\n---\n',
      'a.md:2: title: a colon needs quotes; write title: "A: B"',
    ],
    [
      'an unquoted colon above a body of spaces',
      `---\ntitle: A: B\n---\n\na${' '.repeat(900_000)}b\n`,
      'a.md:2: title: a colon needs quotes; write title: "A: B"',
    ],
    [
      'an unquoted colon above a line of dashes',
      `---\ntitle: A: B\nexcerpt: "\n  ${'- '.repeat(100_000)}"\n---\n`,
      'a.md:2: title: a colon needs quotes; write title: "A: B"',
    ],
    [
      'a colon where other fields follow it',
      '---\ntitle: A: B\n  name: C\n---\n',
      'a.md:2: front matter: broken YAML: bad indentation of a mapping entry',
    ],
    [
      'fields where a text is expected',
      '---\ntitle: a\ntopics:\n  - a: B\n    c: D\n---\n',
      'a.md:4: topics[0]: text expected',
    ],
    [
      'code',
      '---js\n{ title: globalThis.wasRun = true }\n---\n',
      "a.md:1: front matter: only YAML is read: nothing may stand behind the three dashes, found 'js'",
    ],
    ...(
      [
        ['after many spaces', `${' '.repeat(900)}js`],
        ['after a CR', '\rjs'],
        ['after a CR and many', `${'\r'.repeat(300)}js`],
      ] as const
    ).map(([where, opening]) => [
      `code ${where}`,
      `---${opening}\n{ title: globalThis.wasRun = true }\n---\n`,
      "a.md:1: front matter: only YAML is read: nothing may stand behind the three dashes, found 'js'",
    ]),
    [
      'a long name of an engine',
      `---${'a'.repeat(50)}\ntitle: a\n---\n`,
      `a.md:1: front matter: only YAML is read: nothing may stand behind the three dashes, found '${'a'.repeat(40)}'`,
    ],
    [
      'an engine that is none',
      '---constructor\ntitle: a\n---\n',
      "a.md:1: front matter: only YAML is read: nothing may stand behind the three dashes, found 'constructor'",
    ],
    [
      'a tag that makes code',
      '---\ntitle: !!js/function "function () {}"\n---\n',
      'a.md:2: front matter: broken YAML: unknown tag !<tag:yaml.org,2002:js/function>',
    ],
    [
      'two documents',
      '---\ntitle: a\n...\ntype: b\n---\n',
      'a.md:1: front matter: broken YAML: expected a single document in the stream, but found more',
    ],
    ['no title', markdown('', { title: 'excerpt: b' }), 'a.md:1: title: missing'],
    ['nothing at all', '---\n---\n', 'a.md:1: title: missing'],
    ['an empty line alone', '---\n\n---\n', 'a.md:1: title: missing'],
    ['a title of a wrong type', markdown('', { title: 'title: [a]' }), 'a.md:2: title: text expected'],
    ['a quality that is no number', markdown('quality: high'), "a.md:3: quality: a whole number expected, not 'high'"],
    ['a quality with a fraction', markdown('quality: 4.5'), "a.md:3: quality: a whole number expected, not '4.5'"],
    [
      'a quality in another notation',
      markdown('quality: 0x10'),
      "a.md:3: quality: a whole number expected, not '0x10'",
    ],
    [
      'a quality of 60 letters',
      markdown(`quality: ${'a'.repeat(60)}`),
      `a.md:3: quality: a whole number expected, not '${'a'.repeat(60)}'`,
    ],
    [
      'a quality of more',
      markdown(`quality: ${'a'.repeat(61)}`),
      `a.md:3: quality: a whole number expected, not '${'a'.repeat(59)}…'`,
    ],
    ['a list for a quality', markdown('quality: [1]'), 'a.md:3: quality: a whole number expected, not a list'],
    [
      'fields for a quality',
      markdown('quality: {a: 1}'),
      'a.md:3: quality: a whole number expected, not a list of fields',
    ],
    ['topics that are no list', markdown('topics: AI'), 'a.md:3: topics: a list expected'],
    ['a topic that is no text', markdown('topics:\n  - AI\n  - {a: b}'), 'a.md:5: topics[1]: text expected'],
    ['a topic that says how it is written', markdown('topics:\n  - {toString: a}'), 'a.md:4: topics[0]: text expected'],
    ['a related link that is text', markdown('related:\n  - b'), 'a.md:4: related[0]: a list of fields expected'],
    ['a related title that is a list', markdown('related:\n  - title: [b]'), 'a.md:4: related[0].title: text expected'],
    ['a name of a provider that is a list', markdown('provider:\n  name: [b]'), 'a.md:4: provider.name: text expected'],
    [
      'fields in brackets',
      markdown('related: [{title: b, quality: x}]'),
      "a.md:3: related[0].quality: a whole number expected, not 'x'",
    ],
    ['a provider that is text', markdown('provider: News'), 'a.md:3: provider: a list of fields expected'],
    ['a flag that is none', markdown('published: maybe'), "a.md:3: published: true or false expected, not 'maybe'"],
    [
      'a date that is none',
      markdown('publishedDateTime: yesterday'),
      "a.md:3: publishedDateTime: a date like 2021-02-05T05:04:00Z expected, not 'yesterday'",
    ],
    [
      'a date in a list',
      markdown('publishedDateTime: [2021-02-05T05:04:00Z]'),
      'a.md:3: publishedDateTime: a date like 2021-02-05T05:04:00Z expected, not a list',
    ],
    [
      'a day that does not exist',
      markdown('publishedDateTime: 2021-13-05'),
      "a.md:3: publishedDateTime: a date like 2021-02-05T05:04:00Z expected, not '2021-13-05'",
    ],
    [
      'a day that no February has',
      markdown('publishedDateTime: 2021-02-31T05:04:00Z'),
      "a.md:3: publishedDateTime: a date like 2021-02-05T05:04:00Z expected, not '2021-02-31T05:04:00Z'",
    ],
    [
      'a related link of a wrong type',
      markdown('related:\n- title: a\n  quality: x\n'),
      "a.md:5: related[0].quality: a whole number expected, not 'x'",
    ],
    ['text alone', '---\njust text\n---\n', 'a.md:1: front matter: a list of fields expected'],
    ['a field twice', markdown('title: b'), 'a.md:3: front matter: broken YAML: duplicated mapping key'],
    [
      'a field twice below a comment with a colon',
      markdown('type: b # c: d\ntype: e'),
      'a.md:4: front matter: broken YAML: duplicated mapping key',
    ],
    [
      'brackets 100,000 deep',
      markdown(`x: ${'['.repeat(100_000)}`),
      'a.md:3: front matter: broken YAML: nesting exceeded maxDepth (100)',
    ],
    [
      '900,000 empty lines',
      markdown('\n'.repeat(900_000)),
      'a.md:1003: front matter: more than 1000 spaces or empty lines in a row: take them out',
    ],
    [
      'one space more than 1000',
      markdown(`excerpt: a${' '.repeat(1001)}b`),
      'a.md:3: front matter: more than 1000 spaces or empty lines in a row: take them out',
    ],
    [
      'aliases of aliases',
      markdown(bomb()),
      'a.md:1: front matter: says more than 50000 values, repeats of an alias (*) included: say less',
    ],
    [
      'one value too many by aliases',
      markdown(`${fiftyThousandValues()}\ntype: a`),
      'a.md:1: front matter: says more than 50000 values, repeats of an alias (*) included: say less',
    ],
    [
      '50,001 topics',
      markdown(`topics:\n${'- a\n'.repeat(50_001)}`),
      'a.md:1: front matter: says more than 50000 values, repeats of an alias (*) included: say less',
    ],
    [
      'a file of 50 MB',
      `---\ntitle: ${'a'.repeat(50_000_000)}\n---\n`,
      'a.md:1: file: 50000016 bytes are too many for a record; at most 1000000 are read: shorten it',
    ],
  ])('%s', (_, text, line) => {
    expect(problemsOf(text)).toEqual([line]);
    expect(parse(text).kind).toBe('broken');
    expect(globalThis).not.toHaveProperty('wasRun');
    expect({}).not.toHaveProperty('title');
  });

  test('bytes that are no UTF-8', () => {
    expect(parseRecord(new Uint8Array([0x2d, 0xff, 0xfe]), 'a.md')).toEqual({
      kind: 'broken',
      problems: [{ path: 'a.md', line: 1, field: 'file', message: 'not UTF-8 text' }],
    });
  });
});

test('at most twenty problems of a file are told', () => {
  const related = Array.from({ length: 30 }, () => '  - title: b\n    quality: x\n');
  expect(problemsOf(markdown(`related:\n${related.join('')}`))).toEqual(
    Array.from({ length: 20 }, (_, index) =>
      expect.stringMatching(`a.md:${2 * index + 5}: related\\[${index}\\].quality: `),
    ),
  );
});

describe('a field that is left out is told, and the record stays', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,a',
    'file:///etc/passwd',
    'https://a b.example/',
    'https://a.example/b c',
    'https:///a',
    '//a.example/b',
    '/a',
    'https://',
    'https://[::1/',
  ])('the address %s', (address) => {
    const text = markdown(
      `webUrl: ${JSON.stringify(address)}\nrelated:\n  - title: b\n    webUrl: ${JSON.stringify(address)}`,
    );
    expect(recordOf(text)).toEqual({ title: 'A story', related: [{ title: 'b' }] });
    expect(problemsOf(markdown(`webUrl: ${JSON.stringify(address)}`))).toHaveLength(1);
    expect(problemsOf(text)).toEqual(
      [3, 6].map((line) => expect.stringMatching(`a.md:${line}: (related\\[0\\].)?webUrl: not a web address: '`)),
    );
  });
});

describe('the key __proto__ is told, and reaches nothing', () => {
  const told = (line: number, field: string) => `a.md:${line}: ${field}: no field has this name: take it out`;
  const title = 'title: A story';

  test.each([
    ['among plain lines', [title, '__proto__:', '  title: evil', 'type: b'], { type: 'b' }, [told(3, '__proto__')]],
    ['in front', ['__proto__:', '  title: evil', title], {}, [told(2, '__proto__')]],
    ['in quotes, of a map in braces', [title, '"__proto__": {title: evil, type: evil}'], {}, [told(3, '__proto__')]],
    ['escaped, of a list', [title, '"__pro\\x74o__": [evil]'], {}, [told(1, '__proto__')]],
    ['of a text', [title, '__proto__: evil'], {}, [told(3, '__proto__')]],
    ['of nothing', [title, '__proto__:'], {}, [told(3, '__proto__')]],
    [
      'of a provider',
      [title, 'provider:', '  name: P', '  __proto__:', '    domain: evil.example'],
      { provider: { name: 'P' } },
      [told(5, 'provider.__proto__')],
    ],
    [
      'of a provider in braces',
      [title, 'provider: {name: P, __proto__: {domain: evil.example}}'],
      { provider: { name: 'P' } },
      [told(3, 'provider.__proto__')],
    ],
    [
      'of a related link and of its picture',
      [
        ...[title, 'related:', '  - title: a', '  - title: b', '    __proto__:', '      quality: 7'],
        ...['    images:', '      - url: https://a.example/b', '        __proto__: {width: 7}'],
      ],
      { related: [{ title: 'a' }, { title: 'b', images: [{ url: 'https://a.example/b' }] }] },
      [told(6, 'related[1].__proto__'), told(10, 'related[1].images[0].__proto__')],
    ],
  ])('%s', (_, lines, kept, problems) => {
    const text = `---\n${lines.join('\n')}\n---\n`;
    expect(recordOf(text)).toStrictEqual({ title: 'A story', ...kept });
    expect(problemsOf(text)).toEqual(problems);
    expect(problemsOf(text.replaceAll('\n', '\r\n'))).toEqual(problems);
    expect({}).not.toHaveProperty('title');
  });

  test('in a record that is broken', () => {
    const text = '---\n__proto__:\n  title: evil\n---\n';
    expect(problemsOf(text)).toEqual(['a.md:1: title: missing', told(2, '__proto__')]);
    expect(parse(text).kind).toBe('broken');
    expect({}).not.toHaveProperty('title');
  });
});

describe('a provider’s domain', () => {
  const provider = (domain: string) => markdown(`provider:\n  name: P\n  domain: ${JSON.stringify(domain)}`);

  test.each([
    ['example.org', 'example.org'],
    ['News.Example.org', 'News.Example.org'],
    ['a_b.example', 'a_b.example'],
    ['intranet', 'intranet'],
    ['192.0.2.1', '192.0.2.1'],
    ['xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
    ['XN--Mnchen-3ya.example', 'XN--Mnchen-3ya.example'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    [`ü.ab${'.a'.repeat(95)}`, `xn--tda.ab${'.a'.repeat(95)}`],
  ])('%s is kept as %s', (domain, kept) => {
    expect(recordOf(provider(domain)).provider).toEqual({ name: 'P', domain: kept });
    expect(problemsOf(provider(domain))).toEqual([]);
  });

  test.each([
    ...['not a domain!', 'https://example.org', 'example.org/news', 'example.org:80', 'me@example.org', 'a%62.org'],
    ...[
      'xn--a.example',
      '1.2',
      'ex ample.org',
      'mün chen.example',
      '<b>',
      `${'a.'.repeat(99)}example`,
      `ü.abc${'.a'.repeat(95)}`,
    ],
  ])('%s is none: that is told, and the record stays', (domain) => {
    expect(recordOf(provider(domain)).provider).toEqual({ name: 'P' });
    expect(problemsOf(provider(domain))).toEqual([expect.stringMatching("^a.md:5: provider.domain: no domain: '")]);
  });
});

test.each([
  ['no front matter', '# Title\n'],
  ['a rule of dashes', '-----\ntitle: a\n-----\n'],
  ['a rule of four dashes', '----\ntitle: a\n----\n'],
  ['an empty file', ''],
])('%s is plain Markdown, and no problem', (_, text) => {
  expect(parse(text)).toEqual({ kind: 'plain' });
});

test('a hostile name or value can write no second line', () => {
  expect(formatProblem({ path: 'a\n0 records, 0 problems\u001b[2J.md', line: 1, field: 'f', message: 'm' })).toBe(
    'a\uFFFD0 records, 0 problems\uFFFD[2J.md:1: f: m',
  );
});

/** With a title, 50,000 values: a list of 77 is said 641 times. */
function fiftyThousandValues(): string {
  return `a: &a [${Array(77).fill('b').join(', ')}]\nc: [${Array(640).fill('*a').join(', ')}]`;
}

/** Ten to the ninth values in ten lines. */
function bomb(): string {
  const levels = [...'bcdefghij'].map(
    (name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[index]}`).join(', ')}]`,
  );
  return ['a: &a [lol, lol]', ...levels].join('\n');
}
