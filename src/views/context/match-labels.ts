import type { CompiledLink, CompiledRecord } from '../../collection/entry.ts';
import type { PageMatch } from '../../messages/page-context.ts';
import { absoluteDate } from '../text/dates.ts';
import { seenApart } from './seen-apart.ts';

/**
 * The shortest labels that tell the matches of one page apart: their dates, else their collections, else their titles,
 * the last two as far as they are seen. The records of one address are mostly one story rewritten over months under one
 * title, so dates come first.
 */
export function matchLabels(matches: readonly PageMatch[]): string[] {
  const articles = matches.map(matchArticle);
  const dates = articles.map(({ publishedDateTime }) => absoluteDate(publishedDateTime) ?? '');
  const collections = matches.map((match) => match.collection.name);
  if (isTellingApart(dates)) return dates;
  return seenApart(isTellingApart(collections) ? collections : articles.map(({ title }) => title));
}

/** The article that was matched. */
export function matchArticle(match: PageMatch): CompiledRecord | CompiledLink {
  return match.kind === 'record' ? match.record : match.link;
}

function isTellingApart(labels: string[]): boolean {
  return labels.every((label) => label !== '') && new Set(labels).size === labels.length;
}
