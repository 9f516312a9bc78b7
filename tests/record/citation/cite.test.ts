import { describe, expect, test } from 'vitest';
import { type CitationFormat, cite } from '../../../src/record/citation/cite.ts';
import type { CitedArticle } from '../../../src/record/citation/cited-article.ts';
import { readCitation } from './read-citation.ts';

const article: CitedArticle = {
  title: 'Better design of deep learning studies',
  publishedDateTime: '2021-02-05T05:04:00Z',
  webUrl: 'https://www.news-medical.net/news/20210205/Better-design.aspx',
  type: 'article',
  provider: { name: 'News Medical', domain: 'news-medical.net' },
};
const paper: CitedArticle = {
  title: 'Topological representations of crystalline compounds',
  publishedDateTime: '2021-02-05T16:12:00Z',
  webUrl: 'https://www.nature.com/articles/s41524-021-00493-w',
  provider: { name: 'Nature' },
  doi: '10.1038/s41524-021-00493-w',
};
const titled = (title: string): CitedArticle => ({ title });

describe('plain text, APA 7', () => {
  const ADDRESS = 'https://www.news-medical.net/news/20210205/Better-design.aspx';
  test.each<[string, CitedArticle, string]>([
    ['an article', article, `Better design of deep learning studies. (2021, February 5). News Medical. ${ADDRESS}`],
    [
      'a paper has the year alone and its DOI',
      paper,
      'Topological representations of crystalline compounds. (2021). Nature. https://doi.org/10.1038/s41524-021-00493-w',
    ],
    ['nothing but a title', titled('How to water'), 'How to water. (n.d.).'],
    ['no date that is one', { ...titled('A'), publishedDateTime: '2021-13-01T00:00:00Z' }, 'A. (n.d.).'],
    ['a day before the first', { ...titled('A'), publishedDateTime: '2021-01-00' }, 'A. (n.d.).'],
    ['a day after the last', { ...titled('A'), publishedDateTime: '2021-01-32' }, 'A. (n.d.).'],
    ['a month before the first', { ...titled('A'), publishedDateTime: '2021-00-01' }, 'A. (n.d.).'],
    ['the last day of a year', { ...titled('A'), publishedDateTime: '2021-12-31' }, 'A. (2021, December 31).'],
    ['a title of the greatest length', titled('a'.repeat(500)), `${'a'.repeat(500)}. (n.d.).`],
    ['a longer title', titled('a'.repeat(501)), `${'a'.repeat(499)}… (n.d.).`],
    ['a question', titled('Why water?'), 'Why water? (n.d.).'],
    ['a quoted question', titled('They ask “why water?”'), 'They ask “why water?” (n.d.).'],
    ['an Arabic question', titled('لماذا الماء؟'), 'لماذا الماء؟ (n.d.).'],
    ['a full stop of its own', titled('Water it.'), 'Water it. (n.d.).'],
    [
      'no provider: the site by its host',
      { ...titled('A'), webUrl: 'https://www.example.org/a' },
      'A. (n.d.). example.org. https://www.example.org/a',
    ],
    [
      'a domain for a provider',
      { ...titled('A'), provider: { name: '', domain: 'example.org' } },
      'A. (n.d.). example.org.',
    ],
    [
      'the original address, where that is all',
      { ...titled('A'), originalUrl: 'https://a.org/v', provider: { name: 'V' } },
      'A. (n.d.). V. https://a.org/v',
    ],
    ['an address that may not be followed', { ...titled('A'), webUrl: 'javascript:alert(1)' }, 'A. (n.d.).'],
    [
      'an address in another writing',
      { ...titled('A'), webUrl: 'https://пример.рф/ä', provider: { name: 'P' } },
      'A. (n.d.). P. https://xn--e1afmkfd.xn--p1ai/%C3%A4',
    ],
    [
      'a DOI with signs of its own',
      { ...titled('A'), doi: '10.1002/(sici)1097<1::aid#2>3.0.co;2-?' },
      'A. (n.d.). https://doi.org/10.1002/(sici)1097%3C1::aid%232%3E3.0.co;2-%3F',
    ],
    [
      'a DOI with spaces and what is not seen',
      { ...titled('A'), doi: '10.1002/ a\u200b\u0007b\ud800' },
      'A. (n.d.). https://doi.org/10.1002/ab',
    ],
    [
      'an address with signs that browsers leave as they are',
      { ...titled('A'), webUrl: 'https://a.example/?q={a}|b^`c#{d}' },
      'A. (n.d.). a.example. https://a.example/?q=%7Ba%7D%7Cb%5E%60c#%7Bd%7D',
    ],
    [
      'an address with a lone %',
      { ...titled('A'), webUrl: 'https://a.example/50%-off?x=%zz' },
      'A. (n.d.). a.example. https://a.example/50%25-off?x=%25zz',
    ],
    ['nothing that can be shown', titled('\u202e\u200b'), '? (n.d.).'],
    [
      'references, controls and direction marks',
      titled('Q&amp;A\r\nTY  - BOOK\u202e\u2066 x\u0000y'),
      'Q&A TY - BOOK x y. (n.d.).',
    ],
  ])('%s', (_, cited, text) => expect(cite(cited, 'apa')).toBe(text));
});

test.each([
  ['01', 'January', 'jan'],
  ['02', 'February', 'feb'],
  ['03', 'March', 'mar'],
  ['04', 'April', 'apr'],
  ['05', 'May', 'may'],
  ['06', 'June', 'jun'],
  ['07', 'July', 'jul'],
  ['08', 'August', 'aug'],
  ['09', 'September', 'sep'],
  ['10', 'October', 'oct'],
  ['11', 'November', 'nov'],
  ['12', 'December', 'dec'],
])('month %s is %s, and %s to BibTeX', (number, name, short) => {
  const cited = { ...titled('A'), publishedDateTime: `2021-${number}-01` };
  expect(cite(cited, 'apa')).toBe(`A. (2021, ${name} 1).`);
  expect(cite(cited, 'bibtex')).toContain(`  month = ${short},\n`);
});

describe('BibTeX', () => {
  test('an article', () =>
    expect(cite(article, 'bibtex')).toBe(`@misc{newsmedical2021better-56kqda,
  title = {{Better design of deep learning studies}},
  howpublished = {News Medical},
  year = {2021},
  month = feb,
  day = {5},
  url = {https://www.news-medical.net/news/20210205/Better-design.aspx}
}
`));

  test('a paper', () =>
    expect(cite(paper, 'bibtex')).toBe(`@article{nature2021topological-25gnrp,
  title = {{Topological representations of crystalline compounds}},
  journal = {Nature},
  year = {2021},
  month = feb,
  day = {5},
  doi = {10.1038/s41524-021-00493-w},
  url = {https://doi.org/10.1038/s41524-021-00493-w}
}
`));

  test.each<[written: string, title: string]>([
    ['50\\% of \\$9 \\& \\#1\\_x', '50% of $9 & #1_x'],
    ['\\textbraceleft{}\\textbraceright{} \\textbackslash{}input\\textbraceleft{}x', '{} \\input{x'],
    [
      'a\\textasciitilde{}b\\textasciicircum{}2 \\textless{}i\\textgreater{} \\textbar{} \\textquotedbl{}q\\textquotedbl{}',
      'a~b^2 <i> | "q"',
    ],
    ["1-{}-2 -{}-{}- '{}'it'{}' `{}` ,{},", "1--2 --- ''it'' `` ,,"],
    ['¿?{}` !{}`', '¿?` !`'],
    ["-' ,- '`", "-' ,- '`"],
    ['Zürich, 東京, كتاب, 🌱', 'Zürich, 東京, كتاب, 🌱'],
  ])('writes %s', (written, title) => {
    const text = cite(titled(title), 'bibtex');
    expect(text).toContain(`title = {{${written}}}`);
    expect(readCitation(text).title).toBe(title);
  });

  test.each<[key: RegExp, CitedArticle]>([
    [/^ref2021old-/, { ...titled('An old muon'), publishedDateTime: '2021-02-05' }],
    [/^ref2021how-/, { ...titled('How to'), publishedDateTime: '2021-02-05' }],
    [
      /^journalfurgarten2021wasser-/,
      { ...titled('The Wässer'), publishedDateTime: '2021-02-05', provider: { name: 'Journal für Gärten' } },
    ],
    [
      /^abcdefghijklmnopqrst2021bcdefghijklmnopqrstu-/,
      {
        ...{ ...titled('A bcdefghijklmnopqrstuvw'), publishedDateTime: '2021-02-05' },
        provider: { name: 'Abcdef Ghijklmnopqrstu' },
      },
    ],
    [/^ref-[a-z0-9]+$/, { ...titled('حديقة'), provider: { name: 'مجلة' } }],
  ])('names an entry %s', (key, cited) => expect(readCitation(cite(cited, 'bibtex'))['citation-key']).toMatch(key));

  test.each(['a', 'an', 'and', 'for', 'how', 'in', 'is', 'of', 'on', 'the', 'to', 'what', 'why', 'with'])(
    'names no entry by the word %s',
    (word) => expect(cite(titled(`${word} muon`), 'bibtex')).toMatch(/^@misc\{refmuon-/),
  );

  test('writes a DOI whose braces have no pair', () =>
    expect(cite({ ...paper, doi: '10.1038/}a\\{' }, 'bibtex')).toContain('  doi = {10.1038/%7Da%5C%7B},\n'));

  test('names articles without an address by their titles and sites', () => {
    const named = [titled('A muon'), titled('B muon'), { ...titled('A muon'), provider: { name: '東京' } }];
    expect(new Set(named.map((cited) => cite(cited, 'bibtex').split(',')[0]?.split('-')[1])).size).toBe(3);
  });

  test('names the same article the same each time, and another otherwise', () => {
    const keyOf = (webUrl: string) => readCitation(cite({ ...article, webUrl }, 'bibtex'))['citation-key'];
    const addresses = Array.from({ length: 5000 }, (_, place) => `https://example.org/${place}`);
    expect(new Set(addresses.map(keyOf)).size).toBe(5000);
    expect(addresses.slice(0, 9).map(keyOf)).toEqual(addresses.slice(0, 9).map(keyOf));
  });
});

describe('RIS', () => {
  test('a paper', () =>
    expect(cite(paper, 'ris')).toBe(
      [
        'TY  - JOUR',
        'TI  - Topological representations of crystalline compounds',
        'T2  - Nature',
        'PY  - 2021',
        'DA  - 2021/02/05',
        'DO  - 10.1038/s41524-021-00493-w',
        'UR  - https://doi.org/10.1038/s41524-021-00493-w',
        'ER  - ',
        '',
      ].join('\r\n'),
    ));

  test('a page, whose site stands in two fields', () =>
    expect(cite({ ...article, type: 'video' }, 'ris')).toBe(
      [
        'TY  - ELEC',
        'TI  - Better design of deep learning studies',
        'T2  - News Medical',
        'PB  - News Medical',
        'PY  - 2021',
        'DA  - 2021/02/05',
        'UR  - https://www.news-medical.net/news/20210205/Better-design.aspx',
        'ER  - ',
        '',
      ].join('\r\n'),
    ));

  test.each<[type: string, CitedArticle]>([
    ['JOUR', paper],
    ['NEWS', { ...article, type: 'news' }],
    ['NEWS', article],
    ['ELEC', { ...article, type: 'video' }],
    ['ELEC', titled('A')],
  ])('is %s', (type, cited) => expect(cite(cited, 'ris')).toMatch(new RegExp(`^TY  - ${type}\r\n`)));

  test('keeps a line a line', () => {
    const text = cite(titled('A\r\nER  - \r\nTY  - BOOK\u2028TI  - B'), 'ris');
    expect(text.split('\r\n')).toEqual(['TY  - ELEC', 'TI  - A ER - TY - BOOK TI - B', 'ER  - ', '']);
  });
});

describe('a Markdown link', () => {
  test.each<[written: string, CitedArticle]>([
    ['[How to](https://example.org/a)', { title: 'How to', webUrl: 'https://example.org/a' }],
    ['How \\[to\\]', titled('How [to]')],
    [
      '[a\\]\\(b](https://example.org/a_%281%29)'.replace('\\(', '('),
      { title: 'a](b', webUrl: 'https://example.org/a_(1)' },
    ],
    [
      '[\\\\\\`\\*\\_\\~\\<b\\> \\&copy; \\| \\$x\\$](https://a.org/)',
      { title: '\\`*_~<b> &copy; | $x$', webUrl: 'https://a.org' },
    ],
    ['[a](https://a.org/?a=1&amp;copy;=2&b=3)', { title: 'a', webUrl: 'https://a.org/?a=1&copy;=2&b=3' }],
  ])('%s', (written, cited) => expect(cite(cited, 'markdown')).toBe(written));
});

test.each<CitationFormat>(['apa', 'bibtex', 'ris', 'markdown'])('a title of 10,000 characters is cut: %s', (format) => {
  const text = cite({ ...article, title: '🌱'.repeat(5000) }, format);
  expect(text).toContain('🌱…');
  expect(text).not.toMatch(/\p{Surrogate}/u);
  expect(text.length).toBeLessThan(1200);
});
