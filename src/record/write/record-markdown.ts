import type { ArticleRecord } from '../article-record.ts';
import { present } from '../present.ts';
import { yamlLines } from './yaml-lines.ts';

/** The Markdown file of a valid record, as a keeper would write it: `parseRecord` reads the same record of it. */
export function recordMarkdown(record: ArticleRecord): string {
  const { title, excerpt, publishedDateTime, webUrl, originalUrl, ampWebUrl, cdnAmpWebUrl, type, ...rest } = record;
  const ordered = { title, excerpt, publishedDateTime, webUrl, originalUrl, ampWebUrl, cdnAmpWebUrl, type, ...rest };
  return `---\n${yamlLines(present(ordered)).join('\n')}\n---\n`;
}
