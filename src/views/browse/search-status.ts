import type { SearchAnswer } from '../../messages/found-records.ts';
import { isolatedText } from '../../record/display-text.ts';
import { countedWord, numberText, word } from '../text/words.ts';

/** Longest text that is repeated when nothing is found for it, in characters. */
const LONGEST = 60;

/** What there is to say above the records that a text found: how many, that there are none, or what can be searched. */
export function searchStatus(text: string, answer: SearchAnswer | null): string[] {
  if (answer === null) return [word('noAnswer')];
  const { by, total, records, searched, collections } = answer;
  const all = countedWord('records', records);
  if (text.trim() === '') return [word('searchHint', all, countedWord('collections', collections))];
  const missed = by === 'words' && searched < records ? [word('searchedNewest', numberText(searched), all)] : [];
  if (total > 0) return [countedWord(by === 'related' ? 'listedByRecords' : 'records', total), ...missed];
  const hint = by === 'words' ? word('searchNothingHint') : word('searchNoAddress');
  return [word('searchNothing', isolatedText(shortened(text))), hint, ...missed];
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
