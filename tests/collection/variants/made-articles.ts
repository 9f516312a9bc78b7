import type { NamedRecord } from '../../../src/collection/named-record.ts';
import type { ArticleRecord } from '../../../src/record/article-record.ts';
import { madeRecords } from '../made-collection.ts';
import { type Random, randomFrom } from './random.ts';

const WORDS =
  'muon study finds dark matter may explain old galaxies how rivers change course when glaciers melt under summer rain new vaccine trial shows fewer cases among older patients city plans more trees against heat what owls hear at night'.split(
    ' ',
  );
const MIXED = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

type Form = (story: { slug: string; number: number; random: Random }) => Partial<ArticleRecord>;

/** How sites write the addresses of their articles; each form is a site of its own, with neighbours that differ in little. */
const FORMS: readonly Form[] = [
  // By date, with a WordPress AMP page and its cached copy
  ({ slug, number }) => {
    const path = `www.daily.example/2021/0${1 + (number % 9)}/07/${slug}`;
    return {
      webUrl: `https://${path}/`,
      ampWebUrl: `https://${path}/amp/`,
      cdnAmpWebUrl: `https://www-daily-example.cdn.ampproject.org/c/s/${path}/amp/`,
    };
  },
  // By number at the end, with an AMP parameter
  ({ slug, number }) => {
    const path = `www.times.example/science/${slug}-${58_187_600 + number}`;
    return {
      webUrl: `https://${path}`,
      ampWebUrl: `https://${path}?amp=1`,
      cdnAmpWebUrl: `https://www-times-example.cdn.ampproject.org/c/s/${path}?amp=1`,
    };
  },
  // Numbers a step apart, and nothing else
  ({ number }) => ({ webUrl: `https://wire.example/news/${10_000 + number}` }),
  ({ slug, number }) => ({ webUrl: `https://post.example/articles/${slug}-${number}.html` }),
  // By query
  ({ number }) => ({ webUrl: `https://www.gazette.example/read.php?b=${number}&a=2` }),
  ({ number }) => ({ webUrl: `https://blog.example/?p=${1000 + number}` }),
  ({ number }) => ({ webUrl: `https://www.magazine.example/show.asp?ID=${number}&lang=en` }),
  ({ slug, number }) => ({ webUrl: `https://lab.example/search/result?q=${slug.replaceAll('-', '+')}&page=${number}` }),
  ({ number }) => ({ webUrl: `https://board.example/viewtopic.php?f=2&t=${number}&start=15` }),
  // By letters whose case matters
  ({ random }) => ({ webUrl: `https://short.example/p/${random.text(7, MIXED)}` }),
  // Other hosts: a language, a shared domain, a country's second label, an international name, a port, an AMP host
  ({ slug, number }) => ({ webUrl: `https://${number % 2 ? 'de' : 'en'}.wiki.example/wiki/${capital(slug)}` }),
  ({ slug, number }) => ({ webUrl: `https://writer${number}.github.io/2021/${slug}/` }),
  ({ slug }) => ({
    webUrl: `https://www.courier.co.uk/news/${slug}`,
    ampWebUrl: `https://amp.courier.co.uk/news/${slug}`,
  }),
  ({ slug, number }) => ({ webUrl: `https://münchner-blatt.example/münchen/${slug}-für-${number}` }),
  ({ slug, number }) => ({ webUrl: `https://revista.example/ci%C3%AAncia/${slug}-caf%C3%A9-${number}` }),
  ({ slug, number }) => ({ webUrl: `https://www.revue.example/%C3%A9tudes/${slug}?num%C3%A9ro=${number}` }),
  ({ slug }) => ({ webUrl: `https://my-site.example:8080/reports/${slug}` }),
  ({ slug }) => ({ webUrl: `http://m.com/stories/${slug}` }),
  ({ slug }) => ({ webUrl: `https://amp.dev/articles/${slug}` }),
  // With escapes that mean something, and paths that only look like AMP's
  ({ slug, number }) => ({ webUrl: `https://files.example/a%2Fb/${slug}%20and%20more-${number}` }),
  ({ number }) => ({ webUrl: `https://code.example/packages/amp${number === 0 ? '' : `-${number}`}` }),
  // Routes
  ({ slug }) => ({ webUrl: `https://app.example/reader#/story/${slug}` }),
  ({ slug }) => ({ webUrl: `https://app.example/list#!${slug}` }),
  // With the tracking that it was listed with
  ({ slug, number }) => ({
    webUrl: `https://www.express.example/news/${slug}?utm_source=rss&id=${number}&fbclid=IwAR0`,
  }),
  // A directory's index; capitals as ASP writes them
  ({ slug }) => ({ webUrl: `https://www.institute.example/news/${slug}/index.html` }),
  ({ slug, number }) => ({
    webUrl: `https://www.medical.example/news/202102${10 + (number % 18)}/${capital(slug)}.aspx`,
  }),
  // Numbered pages
  ({ random }) => ({ webUrl: `https://www.youtube.com/watch?v=${random.text(11, MIXED)}` }),
  ({ slug, random }) => ({ webUrl: `https://www.msn.com/en-us/news/technology/${slug}/ar-AA${random.text(6, MIXED)}` }),
  ({ number }) => ({ webUrl: `https://doi.org/10.5555/journal.${2021_00 + number}` }),
  ({ number }) => ({ webUrl: `https://www.nature.com/articles/s41524-021-${String(400 + number).padStart(5, '0')}-w` }),
];

/** So many records of every form, and each with a related link to another one's site; the same for one seed. */
export function madeArticles(count: number, seed: number): NamedRecord[] {
  const random = randomFrom(seed);
  const stories = Array.from({ length: count }, (_, index) => {
    const number = Math.floor(index / FORMS.length);
    const slug = Array.from({ length: 5 }, () => random.pick(WORDS)).join('-');
    const [first] = FORMS;
    return { addresses: (FORMS[index % FORMS.length] ?? first)?.({ slug, number, random }) ?? {}, slug, index };
  });
  return madeRecords(
    stories.map(({ addresses, slug, index }) => ({
      ...addresses,
      related: [{ title: `On ${slug}`, webUrl: `https://www.listed.example/story/${slug}-${index}?s=${index}` }],
    })),
  );
}

const capital = (slug: string) => slug.charAt(0).toUpperCase() + slug.slice(1);
