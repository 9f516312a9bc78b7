import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { countedWord, numberText, setWords, word } from '../../src/views/text/words.ts';
import { english, englishLookup } from './english.ts';

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

test('every word is used, and no other', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const files = ['manifest.json', ...sources.map((file) => `src/${file}`)];
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const names = [...english.keys()].flatMap((name) => [name, name.replace(/_(one|other)$/, '')]);
  const isUsed = (name: string) =>
    new RegExp(`['"]${name.replace(/(_one|_other)$/, '($1)?')}['"]|__MSG_${name}__`).test(code);
  const unused = [...english.keys()].filter((name) => !isUsed(name));
  expect(unused, 'in assets/_locales/en/messages.json, but nobody says them').toEqual([]);
  const asked = [...code.matchAll(/__MSG_(\w+)__|\b(?:word|countedWord)\('(\w+)'/g)].map(([, a, b]) => a ?? b);
  expect(
    asked.filter((name) => !names.includes(name ?? '')),
    'said, but not among the words',
  ).toEqual([]);
});

test('every counted word has both forms', () => {
  const bases = [...english.keys()].filter((name) => name.endsWith('_one')).map((name) => name.slice(0, -4));
  expect(bases.filter((base) => !english.has(`${base}_other`))).toEqual([]);
});
