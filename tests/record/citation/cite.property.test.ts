import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CitationFacts, citationFacts } from '../../../src/record/citation/citation-facts.ts';
import { cite } from '../../../src/record/citation/cite.ts';
import type { CitedArticle } from '../../../src/record/citation/cited-article.ts';
import { displayText } from '../../../src/record/display-text.ts';
import { hostileText } from '../../views/hostile-text.ts';
import { type CslItem, readCitation } from './read-citation.ts';

/** What one of the formats takes for something else, and what no text should carry. */
const SIGNS = [
  ...[
    '\\',
    '{',
    '}',
    '{{',
    '$',
    '&',
    '#',
    '%',
    '~',
    '^',
    '_',
    '"',
    '<',
    '>',
    '|',
    '@article{',
    '---',
    "''",
    '``',
    '?`',
  ],
  ...[
    '\\begin{x}',
    '\\"',
    '\\input{/etc/passwd}',
    '},\n  note = {',
    '&amp;',
    '&copy;',
    '<script>',
    '[',
    ']',
    '](',
    ')',
  ],
  ...[
    '\r\nER  - \r\nTY  - BOOK',
    '\n',
    '  - ',
    '\u2028',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u0000',
    '\ud800',
    ' ',
    'é',
    '漢',
  ],
];
const text = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 4 })), { maxLength: 40 })
    .map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.nat({ max: 12_000 }).map(hostileText),
);
const time = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().replace(/\.\d+/, ''));
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  text.map((end) => `https://a.org/${end}`),
);
const doi = fc
  .oneof(text, fc.constantFrom('s41524-021-00493-w', '(sici)1097<1::aid>3.0;2-#'))
  .map((end) => `10.1038/${end}`);

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const article: fc.Arbitrary<CitedArticle> = fc
  .record({
    title: text,
    publishedDateTime: maybe(fc.oneof(time, text)),
    webUrl: maybe(address),
    doi: maybe(doi),
    type: maybe(fc.constantFrom('article', 'video')),
    provider: maybe(text.map((name) => ({ name }))),
  })
  .map((fields) => JSON.parse(JSON.stringify(fields)));

/** What a citation manager must have read. citation-js encodes an address again where it can't decode it. */
function expectSame(item: CslItem, { title, site, address, doi }: CitationFacts, siteRead: string | undefined): void {
  expect(item.title).toBe(title);
  expect(siteRead ?? null).toBe(site);
  expect([address, address && encodeURI(address)]).toContain(item.URL ?? null);
  expect(item.DOI ?? null).toBe(doi);
}
const dayParts = ({ day }: CitationFacts) => (day === null ? undefined : [day.year, day.month, day.day]);

test('citation-js reads of BibTeX what was written, as BibTeX and as biblatex', () => {
  fc.assert(
    fc.property(article, fc.constantFrom(undefined, '@bibtex/text' as const), (cited, type) => {
      const facts = citationFacts(cited);
      const item = readCitation(cite(cited, 'bibtex'), type);
      expectSame(
        item,
        facts.doi === null ? facts : { ...facts, doi: facts.doi.replace(/[{}\\]/g, encodeURIComponent) },
        item.publisher ?? item['container-title'],
      );
      expect(item.type).toBe(facts.kind === 'paper' ? 'article-journal' : 'document');
      expect(item.issued?.['date-parts'][0]).toEqual(dayParts(facts));
    }),
    { numRuns: 500 },
  );
});

test('every brace of BibTeX has its pair, escaped or not, as BibTeX counts them', () => {
  fc.assert(
    fc.property(article, (cited) => {
      let depth = 0;
      for (const sign of cite(cited, 'bibtex').trimEnd().slice(0, -1)) {
        depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(1);
    }),
  );
});

test('citation-js reads of RIS what was written', () => {
  fc.assert(
    fc.property(article, (cited) => {
      const facts = citationFacts(cited);
      const item = readCitation(cite(cited, 'ris'), '@ris/file');
      // It looks for a DOI in the field as in a sentence, and ends it before a full stop.
      const doi = facts.doi && (/10(?:\.[0-9]{4,})?\/[^\s]*[^\s.,]/.exec(facts.doi)?.[0] ?? null);
      expectSame(item, { ...facts, doi }, facts.kind === 'page' ? item.publisher : item['container-title']);
      expect(item.type).toBe({ paper: 'article-journal', news: 'article-newspaper', page: 'webpage' }[facts.kind]);
      // Where the record has a DOI it reads the year alone.
      const read = item.issued?.['date-parts'][0];
      expect(read).toEqual(dayParts(facts)?.slice(0, read?.length));
    }),
    { numRuns: 500 },
  );
});

test('RIS has a tag on every line, CR LF at its end, and one end', () => {
  fc.assert(
    fc.property(article, (cited) => {
      const lines = cite(cited, 'ris').split('\r\n');
      expect(lines.pop()).toBe('');
      expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/.test(line))).toEqual([]);
      expect(lines.filter((line) => line.startsWith('ER'))).toEqual(['ER  - ']);
    }),
  );
});

test('a Markdown link is one link with the title and the address', () => {
  fc.assert(
    fc.property(article, (cited) => {
      const { title, address } = citationFacts(cited);
      const link = cite(cited, 'markdown');
      const [whole, label = '', target] = /^\[((?:\\.|[^[\]\\])*)\]\(([^()\s<>]*)\)$/u.exec(link) ?? [null, link];
      expect(whole === null).toBe(address === null);
      expect(label.replace(/\\(.)/gu, '$1')).toBe(title);
      expect(label.replace(/\\./gu, '')).not.toMatch(/[`*_[\]<>&~|$\\]/);
      expect(target?.replaceAll('&amp;', '&') ?? null).toBe(
        address?.replaceAll('(', '%28').replaceAll(')', '%29') ?? null,
      );
    }),
  );
});

test('no format lets a direction mark or a control through, and each is bounded', () => {
  fc.assert(
    fc.property(article, fc.constantFrom('apa', 'bibtex', 'ris', 'markdown'), (cited, format) => {
      const written = cite(cited, format);
      expect(written.replace(/\r?\n/g, '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Surrogate}\u2028\u2029\u200b]/u);
      expect(written.length).toBeLessThan(40_000);
      expect(citationFacts(cited).title.length).toBeLessThanOrEqual(500);
    }),
  );
});

test('a short title is the one that the views show', () => {
  fc.assert(
    fc.property(text, (title) => {
      const shown = displayText(title);
      fc.pre(shown !== '' && shown.length <= 500);
      expect(citationFacts({ title }).title).toBe(shown);
    }),
  );
});
