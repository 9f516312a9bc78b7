import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { madeNews } from '../../collection/made/made-news.ts';
import { toMarkdown } from '../../collection/made/to-markdown.ts';

/** Writes made news as Markdown, a thousand in a folder, and returns the files. */
export function writeMarkdown(folder: string, count: number): string[] {
  return Array.from({ length: count }, (_, number) => {
    const below = path.join(folder, String(Math.floor(number / 1000)));
    if (number % 1000 === 0) mkdirSync(below, { recursive: true });
    const file = path.join(below, `${number}.md`);
    writeFileSync(file, toMarkdown(madeNews(number, count).record));
    return file;
  });
}
