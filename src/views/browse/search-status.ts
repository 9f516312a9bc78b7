import type { SearchAnswer } from '../../messages/found-records.ts';
import { isolatedText } from '../../record/display-text.ts';
import { countedWord, numberText, word } from '../text/words.ts';

/** Longest text that is repeated when nothing is found for it, in characters. */
const LONGEST = 60;

/** What there is to say above the records that a text found: how many, that there are none, or what can be searched. */
export function searchStatus(text: string, answer: SearchAnswer | null): string[] {
  if (answer === null) return [word('noAnswer')];
  const { total, records, searched, collections } = answer;
  const all = countedWord('records', records);
  if (text.trim() === '') return [word('searchHint', all, countedWord('collections', collections))];
  const missed = searched < records ? [word('searchedNewest', numberText(searched), all)] : [];
  if (total > 0) return [countedWord('records', total), ...missed];
  return [word('searchNothing', isolatedText(shortened(text))), word('searchNothingHint'), ...missed];
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
