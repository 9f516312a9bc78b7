import type { NamedRecord } from '../../../src/collection/named-record.ts';
import type { ArticleRecord, RelatedLink } from '../../../src/record/article-record.ts';
import { type Random, randomFrom } from '../variants/random.ts';
import { madeSentence, madeWords } from './made-words.ts';

/** The first article's time; the others follow a quarter of an hour apart. */
const START = Date.UTC(2015, 0, 1);
const STEP = 15 * 60_000;

/** How far from an article, in articles, are those that it lists: three quarters of real ones lie within three days. */
const NEAR = 60;

const TOPICS = Array.from({ length: 300 }, (_, index) => madeSentence(randomFrom(index), 1 + (index % 2)));
const SITES = Array.from({ length: 400 }, (_, index) => `${madeWords(randomFrom(1000 + index), 2).join('-')}.example`);

/**
 * Made-up news, as many as are asked for, in the shape of real ones. Each is made by its number alone and the same for one
 * seed, so that any of a million can be had without the others. Of 1,000, 540 list 5.5 related articles each, every second
 * article being one that others list; 230 have AMP addresses; 13 share an address with another; 60 have no quality.
 */
export function madeNews(number: number, count: number, seed = 1): NamedRecord {
  const random = sourceOf(number, seed);
  const article = madeArticle(number, random);
  const { webUrl = '' } = article;
  const hasAmp = random.chance(0.23);
  const record: ArticleRecord = {
    ...article,
    category: 'news',
    originalUrl: webUrl,
    ...(random.chance(0.013) && { webUrl: madeArticle(number ^ 1, sourceOf(number ^ 1, seed)).webUrl ?? webUrl }),
    ...(hasAmp && { ampWebUrl: `${webUrl}/amp`, cdnAmpWebUrl: cacheOf(`${webUrl}/amp`) }),
    ...(random.chance(0.5) && { heat: article.quality ?? 50 }),
    published: random.chance(0.5),
    topics: [...new Set(Array.from({ length: 1 + random.below(3) }, () => random.pick(TOPICS)))],
  };
  const related = random.chance(0.54) ? relatedOf(number, count, seed, random) : [];
  return {
    id: `_news/${article.publishedDateTime?.slice(0, 10)}-${number}`,
    record: { ...record, ...(related.length > 0 && { related }) },
  };
}

/** What a record and a link to it have in common. Draws the same numbers first, whoever asks. */
function madeArticle(number: number, random: Random): RelatedLink {
  const site = random.pick(SITES);
  const title = madeSentence(random, 7 + random.below(6));
  const publishedDateTime = new Date(START + number * STEP).toISOString().replace('.000Z', 'Z');
  const slug = title.toLowerCase().replaceAll(' ', '-');
  return {
    title,
    excerpt: `${madeSentence(random, 18 + random.below(14))}.`,
    publishedDateTime,
    webUrl: `https://www.${site}/${publishedDateTime.slice(0, 10).replaceAll('-', '/')}/${slug}-${number}`,
    type: random.chance(0.1) ? 'video' : 'article',
    ...(random.chance(0.94) && { quality: random.chance(0.4) ? 87 : 11 + random.below(90) + random.below(90) }),
    provider: { name: madeSentence(randomFrom(site.length), 2), domain: site },
    images: [{ url: `https://img.${site}/${slug}.jpg`, width: 1200, height: 675, title }],
  };
}

function relatedOf(number: number, count: number, seed: number, random: Random): RelatedLink[] {
  const length = 1 + random.below(5) + random.below(6) + (random.chance(0.02) ? 29 : 0);
  const others = Array.from({ length }, () => (number - NEAR + random.below(2 * NEAR)) & ~1);
  return others
    .filter((other) => other >= 0 && other < count && other !== number)
    .map((other) => {
      const { webUrl, ...link } = madeArticle(other, sourceOf(other, seed));
      // Some are listed without an address.
      return webUrl === undefined || random.chance(0.05) ? link : { ...link, webUrl };
    });
}

const sourceOf = (number: number, seed: number): Random => randomFrom(seed ^ Math.imul(number + 1, 0x9e3779b1));

const cacheOf = (address: string): string => {
  const { hostname, pathname } = new URL(address);
  return `https://${hostname.replaceAll('-', '--').replaceAll('.', '-')}.cdn.ampproject.org/c/s/${hostname}${pathname}`;
};
