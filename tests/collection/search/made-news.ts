import type { NamedRecord } from '../../../src/collection/named-record.ts';
import type { ArticleRecord } from '../../../src/record/article-record.ts';
import { type Random, randomFrom } from '../variants/random.ts';
import { madeWords, pickByZipf } from './made-words.ts';

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2019, 0, 1);

/** How many words there are for so many records: growing slower than they do, as Heaps' law has it. */
const wordsFor = (records: number) => Math.round(200 * records ** 0.5);

/**
 * So many made records of news, one by one, the same for one seed: words, lengths, names and numbers spread as in real
 * ones. Titles have about 11 words, excerpts 33; 37 % of the scored have quality 87, 6 % none; one page in three has an AMP address.
 */
export function* madeNews(count: number, seed: number): Generator<NamedRecord> {
  const random = randomFrom(seed);
  const words = madeWords(Math.max(500, wordsFor(count)), random);
  const topics = Array.from({ length: 400 }, () => capital(`${random.pick(words)} ${random.pick(words)}`));
  const sites = Array.from(
    { length: 2000 },
    (_, index) => `${random.text(8, 'abcdefghijklmnoprstuvwy')}${index}.example`,
  );
  for (let index = 0; index < count; index++) {
    const title = capital(sentence(words, 4 + random.below(15), random));
    const domain = pickByZipf(sites, random);
    const slug = encodeURIComponent(title.toLowerCase().replaceAll(' ', '-'))
      .slice(0, 80)
      .replace(/%.?.?$/, '');
    const date = new Date(FIRST_DAY + random.below(1500) * DAY + random.below(DAY)).toISOString();
    const webUrl = `https://www.${domain}/${date.slice(0, 4)}/${slug}-${index}`;
    const record: ArticleRecord = {
      title,
      excerpt: `${capital(sentence(words, 15 + random.below(36), random))} …`,
      publishedDateTime: date.replace(/\.\d+Z$/, 'Z'),
      webUrl,
      type: random.chance(0.1) ? 'video' : 'article',
      provider: { name: capital(domain.replace(/\d*\.example$/, '')), domain },
      topics: Array.from({ length: 1 + random.below(4) }, () => pickByZipf(topics, random)),
      ...(random.chance(0.33) && { ampWebUrl: `${webUrl}/amp` }),
      ...quality(random),
    };
    yield { id: `_news/${date.slice(0, 10)}-${slug}-${index}`, record };
  }
}

function sentence(words: readonly string[], length: number, random: Random): string {
  return Array.from({ length }, () => pickByZipf(words, random)).join(' ');
}

function quality(random: Random): { quality?: number } {
  if (random.chance(0.06)) return {};
  return { quality: random.chance(0.37) ? 87 : 11 + random.below(179) };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
