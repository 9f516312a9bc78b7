import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/collection/search/fold-text.ts';
import { queryWords } from '../../../src/collection/search/query-words.ts';
import { wordsOf } from '../../../src/collection/search/words-of.ts';

describe('the words of a text', () => {
  test.each([
    ['Deep-learning: COVID-19, 3.5 %', ['deep', 'learning', 'covid', '19', '3', '5']],
    ["l'eau, NASA’s rock'n'roll", ['l', 'eau', 'nasa', 's', 'rock', 'n', 'roll']],
    ['C++ & C#', ['c', 'c']],
    ['Switch™2 ©℠®x', ['switch', '2', 'x']],
    ['東京大学 AI研究', ['東京', '京大', '大学', '学', 'ai', '研究', '究']],
    ['東', ['東']],
    ['데이터 과학', ['데이터', '과학']],
    ['ภาษา', ['ภา', 'าษ', 'ษา', 'า']],
    ['Launch 🚀🚀 day 👩🏽‍🚀 🇩🇪', ['launch', '🚀', '🚀', 'day', '👩', '🚀', '🇩🇪']],
    ['الذكاء الاصطناعي', ['الذكاء', 'الاصطناعي']],
    ['a\tb\nc', ['a', 'b', 'c']],
    ['#!/%', []],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsOf(foldText(text))).toEqual(words);
  });

  test('are cut at 40 characters', () => {
    expect(wordsOf('x'.repeat(1000))).toEqual(['x'.repeat(40)]);
    expect(wordsOf(`${'x'.repeat(38)}𐐨𐐨`)).toEqual([`${'x'.repeat(38)}𐐨`]);
  });

  test('are cut between two characters', () => {
    expect(wordsOf(`${'x'.repeat(39)}𐐨`)).toEqual(['x'.repeat(39)]);
  });
});

describe('the words of a query', () => {
  const typed = (text: string) => ({ text, isTyped: true });
  const whole = (text: string) => ({ text, isTyped: false });
  test.each([
    ['dark mat', [whole('dark'), typed('mat')]],
    ['dark mat ', [whole('dark'), whole('mat')]],
    ['dark mat?', [whole('dark'), whole('mat')]],
    ['dark dark', [typed('dark')]],
    ['東', [typed('東')]],
    ['東京大', [whole('東京'), whole('京大')]],
    ['https://www.news.example/a-story', [whole('news'), whole('example'), whole('a'), typed('story')]],
    ['   ', []],
    ['^(a+)+$ [', [whole('a')]],
    ['\u202e\t\n', []],
  ])('%s', (query, words) => {
    expect(queryWords(query)).toEqual(words);
  });

  test('are at most 12, of the first 500 characters', () => {
    expect(queryWords('a b c d e f g h i j k l m n o p')).toHaveLength(12);
    expect(queryWords('x'.repeat(10_000))).toEqual([whole('x'.repeat(40))]);
    expect(queryWords('x'.repeat(500))).toEqual([typed('x'.repeat(40))]);
    expect(queryWords(`${'a '.repeat(250)}b`)).toEqual([whole('a')]);
    expect(queryWords(`${' '.repeat(10_000)}x`)).toEqual([]);
  });
});
