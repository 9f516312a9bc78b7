import type { ArticleRecord } from '../article-record.ts';
import { displayText } from '../display-text.ts';

/** Longest part of a name that is made of the title, in characters: with the date and a folder it stays far below 255 bytes. */
const LONGEST = 80;

/** Names that Windows keeps for devices (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The name of a record's file: the day and the title's words, `2021-02-05-how-to-water.md`. Accents go, other writing
 * than Latin stays.
 */
export function recordFileName({ title, publishedDateTime }: ArticleRecord): string {
  const words = slug(title);
  const day = publishedDateTime?.slice(0, 10);
  if (day !== undefined) return `${words === '' ? day : `${day}-${words}`}.md`;
  return `${words === '' || DEVICE.test(words) ? `record${words && `-${words}`}` : words}.md`;
}

function slug(title: string): string {
  const folded = displayText(title)
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase();
  const words = folded.replace(/['’]/g, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const cut = words.join('-').slice(0, LONGEST + 1);
  return cut.length <= LONGEST ? cut : cut.replace(/-[^-]*$|.$/su, '');
}
