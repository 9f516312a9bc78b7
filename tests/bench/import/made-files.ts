import { strToU8 } from 'fflate';
import { madeNews } from '../../collection/made/made-news.ts';
import { toMarkdown } from '../../collection/made/to-markdown.ts';

/** Files of records: path → Markdown. */
export type Files = Record<string, Uint8Array>;

/** So many made records. */
export function madeFiles(count: number): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, number) => {
      const { id, record } = madeNews(number, count);
      return [`${id}.md`, strToU8(toMarkdown(record))];
    }),
  );
}
