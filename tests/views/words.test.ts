import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { countedWord, listText, numberText, setWords, word } from '../../src/views/text/words.ts';
import { english, englishLookup } from './english.ts';
import { localeFaults, type Messages, placeholders } from './locale-faults.ts';
import { wordCalls } from './word-calls.ts';

beforeEach(() => setWords(englishLookup));

test('counts in the forms of the language', () => {
  expect(countedWord('daysEarlier', 1)).toBe('1 day earlier');
  expect(countedWord('daysEarlier', 3)).toBe('3 days earlier');
  expect(word('noneChecked', countedWord('records', 1013), countedWord('collections', 2))).toBe(
    'Checked 1,013 records in 2 collections, on this computer.',
  );
});

test('takes the common form where the language has more forms than the words', () => {
  const polish: Record<string, string> = { locale: 'pl', records_other: '$1 rekordów' };
  setWords((name, [count]) => polish[name]?.replace('$1', count ?? '') ?? '');
  expect(countedWord('records', 3)).toBe('3 rekordów');
  expect(numberText(12_345)).toBe('12\u00a0345');
});

test.each([
  ['en-GB', 'A, B and C'],
  ['de', 'A, B und C'],
  ['ja', 'A、B、C'],
])('lists texts as %s does', (locale, text) => {
  setWords((name) => (name === 'locale' ? locale : ''));
  expect(listText(['A', 'B', 'C'])).toBe(text);
  expect([listText(['A']), listText([])]).toEqual(['A', '']);
});

/** Every source of the product, by its path. */
const sources = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [`src/${file}`, readFileSync(`src/${file}`, 'utf8')]),
);

test('every word is used', () => {
  const code = [readFileSync('manifest.json', 'utf8'), ...sources.values()].join('\n');
  const isUsed = (name: string) =>
    new RegExp(`['"]${name.replace(/(_one|_other)$/, '($1)?')}['"]|__MSG_${name}__`).test(code);
  const unused = [...english.keys()].filter((name) => !isUsed(name));
  expect(unused, 'in assets/_locales/en/messages.json, but nobody says them').toEqual([]);
});

test('every word that is said is among the words', () => {
  const names = new Set([...english.keys()].flatMap((name) => [name, name.replace(/_(one|other)$/, '')]));
  const said = [...sources].flatMap(([file, code]) => [
    ...wordCalls(code).flatMap((call) => call.names),
    ...[...code.matchAll(/getMessage\('(\w+)'/g)].map(([, name]) => name),
    // The background has their names in its tables.
    ...(file.startsWith('src/background/') ? [...code.matchAll(/'((?:tooltip|menu|omnibox)[A-Z]\w*)'/g)] : []).map(
      ([, name]) => name,
    ),
  ]);
  const inManifest = [...readFileSync('manifest.json', 'utf8').matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name);
  expect([...said, ...inManifest].filter((name) => !names.has(name ?? ''))).toEqual([]);
  expect(said.length).toBeGreaterThan(200);
});

test('as many values go into the words as they have places', () => {
  const places = (name: string) => placeholders(english.get(name) ?? '');
  const faults = [...sources].flatMap(([file, code]) =>
    wordCalls(code).flatMap(({ names, isCounted, values }) =>
      names.flatMap((name) => {
        const given = Array.from({ length: values }, (_, place) => `$${place + 1}`);
        const taken = isCounted ? [...new Set([...places(`${name}_one`), ...places(`${name}_other`)])] : places(name);
        // A form may leave the count out: 'as given by the record below'.
        const needed = isCounted ? given.slice(1) : given;
        const isRight = taken.every((one) => given.includes(one)) && needed.every((one) => taken.includes(one));
        return isRight ? [] : [`${file}: ${name} is given ${given.join(' ') || 'nothing'}, takes ${taken.join(' ')}`];
      }),
    ),
  );
  expect(faults).toEqual([]);
});

test.each(readdirSync('assets/_locales'))('the words of %s are whole', (folder) => {
  const words = JSON.parse(readFileSync(`assets/_locales/${folder}/messages.json`, 'utf8'));
  expect(localeFaults(messages, words)).toEqual([]);
});

test('what is wrong in the words of a language is found', () => {
  const one = (message: string) => ({ message });
  const own = {
    locale: one('en-GB'),
    direction: one('ltr'),
    greet: one('Hello $1'),
    day_one: one('$1 day'),
    day_other: one('$1 days'),
  };
  const { greet, ...withoutGreet } = own;
  const cases: [faults: string[], words: Messages][] = [
    [[], own],
    [[], { ...own, locale: one('pl'), day_few: one('$1 dni') }],
    [[], { ...own, day_one: one('one day') }],
    [['greet: missing'], withoutGreet],
    [['bye: not a word of the extension'], { ...own, bye: one('Bye') }],
    [['greet: has no place, not $1'], { ...own, greet: one('Hallo') }],
    [['greet: has $1 $2, not $1'], { ...own, greet: one('$2 $1') }],
    [['locale: not a BCP 47 tag'], { ...own, locale: one('German') }],
    [['direction: neither ltr nor rtl'], { ...own, direction: one('left') }],
  ];
  for (const [faults, words] of cases) expect(localeFaults(own, words)).toEqual(faults);
});

test.each(readdirSync('assets').filter((file) => file.endsWith('.html')))('%s itself says nothing', (file) => {
  const html = readFileSync(`assets/${file}`, 'utf8');
  const body = html.replace(/<title>Article Context<\/title>|<!doctype html>/g, '');
  expect(body.replace(/<[^>]*>/g, '').trim()).toBe('');
  expect(body).not.toMatch(/\b(?:title|alt|placeholder|aria-label)=/);
});

test('no percentage and no list is put together by hand', () => {
  // Between the topics of a draft's field stand commas in every language: it is read again.
  const fields = ['src/views/draft/draft-of.ts', 'src/views/draft/fields-of.ts'];
  const byHand = [...sources].filter(
    ([file, code]) => file.startsWith('src/views/') && /\}%|\.join\(', '\)/.test(code),
  );
  expect(byHand.map(([file]) => file).sort(), 'Intl writes them: see words.ts').toEqual(fields);
});

test('every counted word has both forms', () => {
  const bases = [...english.keys()].filter((name) => name.endsWith('_one')).map((name) => name.slice(0, -4));
  expect(bases.filter((base) => !english.has(`${base}_other`))).toEqual([]);
});
