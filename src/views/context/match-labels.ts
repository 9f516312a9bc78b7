import type { PageMatch } from '../../messages/page-context.ts';
import { absoluteDate } from '../text/dates.ts';

/**
 * The shortest labels that tell the matches of one page apart: their dates, else their collections, else their titles.
 * The records of one address are mostly one story rewritten over months under one title, so dates come first.
 */
export function matchLabels(matches: readonly PageMatch[]): string[] {
  const dates = matches.map((match) => absoluteDate(matchTime(match)) ?? '');
  const collections = matches.map((match) => match.collection.name);
  return [dates, collections].find(isTellingApart) ?? matches.map(matchTitle);
}

/** The title of what was matched. */
export function matchTitle(match: PageMatch): string {
  return match.kind === 'record' ? match.record.title : match.link.title;
}

function matchTime(match: PageMatch): string | undefined {
  return (match.kind === 'record' ? match.record : match.link).publishedDateTime;
}

function isTellingApart(labels: string[]): boolean {
  return labels.every((label) => label !== '') && new Set(labels).size === labels.length;
}
