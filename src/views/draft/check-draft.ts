import type { ArticleRecord } from '../../record/article-record.ts';
import { LIMITS, validateRecord } from '../../record/validate-record.ts';
import { toWebAddress } from '../../record/web-address.ts';
import { numberText, type Word, word } from '../text/words.ts';
import type { DraftFields, DraftLink } from './draft-fields.ts';
import { imageText, topicsText } from './fields-of.ts';

/** What a draft is worth as a record. */
export interface CheckedDraft {
  /** Null while a fault spoils it. */
  record: ArticleRecord | null;
  /** What is wrong with a field, by its path in the front matter: `related[1].webUrl`. */
  problems: ReadonlyMap<string, string>;
}

/** Checks a draft as the parser checks a file of a collection, and says what is wrong in the reader's own words. */
export function checkDraft(fields: DraftFields): CheckedDraft {
  const { record, problems } = validateRecord(toData(fields));
  const found = problems.map(({ field }): [string, string] => [field, word(problemWord(field))]);
  const { image, webUrl, originalUrl, ampWebUrl, topics, before } = trimmed(fields);
  if (image !== '' && toWebAddress(image) === null) found.push(['image', word('draftBadAddress')]);
  if (isBeyondLimits(topicsOf(topics, before)))
    found.push(['topics', word('draftTopicsLimit', numberText(LIMITS.topics), numberText(LIMITS.name))]);
  if (webUrl + originalUrl + ampWebUrl === '') found.push(['webUrl', word('draftNoAddress')]);
  return { record, problems: new Map(found) };
}

/** Problems know a field by the last name of its path. */
function problemWord(field: string): Word {
  if (field.endsWith('title')) return 'draftNoTitle';
  if (field === 'quality') return 'draftBadQuality';
  if (field === 'provider.domain') return 'draftBadDomain';
  return field === 'publishedDateTime' ? 'draftBadTime' : 'draftBadAddress';
}

/** What the front matter says, as the parser gets it. Rows of links in which nothing stands are none. */
function toData(fields: DraftFields): object {
  const { providerName, providerDomain, topics, image, related, before, ...plain } = trimmed(fields);
  return {
    ...before,
    ...plain,
    provider: { name: providerName, domain: providerDomain },
    topics: topicsOf(topics, before),
    images: image === imageText(before) ? before?.images : image === '' ? [] : [{ url: image }],
    related: linksOf(related).map(({ before: link, ...typed }) => ({ ...link, ...typed })),
  };
}

/** What commas part; the record's own topics where they stand as they did. */
function topicsOf(topics: string, before: ArticleRecord | undefined): string[] {
  if (topics === topicsText(before)) return before?.topics ?? [];
  const parts = topics.split(/[,،、]/).map((topic) => topic.trim());
  return parts.filter((topic) => topic !== '');
}

/** The parser keeps of topics what it has room for, and says nothing. */
const isBeyondLimits = (topics: readonly string[]): boolean =>
  topics.length > LIMITS.topics || topics.some((topic) => topic.length > LIMITS.name);

/** The rows of related links that say something: a path of a problem counts these. */
export function linksOf(related: readonly DraftLink[]): DraftLink[] {
  return related.filter(({ title, webUrl }) => (title + webUrl).trim() !== '');
}

/** White space at an end is no fault; in the title of a link it must not stand for one. */
function trimmed(fields: DraftFields): DraftFields {
  const texts = Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]);
  return Object.fromEntries(texts) as DraftFields;
}
