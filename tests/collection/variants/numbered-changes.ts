import { numberedPage } from './numbered-page.ts';
import { readAddress } from './page-address.ts';
import type { Random } from './random.ts';
import type { Change } from './variant.ts';

/** Other addresses of pages that have a number, by site. */
const FORMS: Readonly<Record<string, readonly ((number: string) => string)[]>> = {
  youtube: [
    (id) => `https://youtu.be/${id}`,
    (id) => `https://youtu.be/${id}?si=0123456789abcdef`,
    (id) => `https://www.youtube.com/embed/${id}?autoplay=1`,
    (id) => `https://www.youtube-nocookie.com/embed/${id}`,
    (id) => `https://m.youtube.com/watch?app=desktop&v=${id}`,
    (id) => `https://www.youtube.com/watch?list=PL0123456789&v=${id}&index=2&t=15s`,
    (id) => `https://youtube.com/shorts/${id}`,
    (id) => `https://www.youtube.com/live/${id}?feature=share`,
    (id) => `https://music.youtube.com/watch?v=${id}`,
  ],
  doi: [
    (doi) => `https://doi.org/${doi}`,
    (doi) => `http://dx.doi.org/${doi.toUpperCase()}`,
    (doi) => `https://journals.example/doi/full/${doi}`,
    (doi) => `https://www.journals.example/doi/${doi}`,
    (doi) => `https://doi.org/${encodeURIComponent(doi)}`,
  ],
  nature: [
    (end) => `https://doi.org/10.1038/${end}`,
    (end) => `https://www.nature.com/articles/${end}.pdf`,
    (end) => `https://doi.org/10.1038/${end.toUpperCase()}`,
  ],
};

const EDITIONS = ['en-us/news/technology', 'en-gb/money/other', 'de-de/nachrichten/welt', 'en-in/news'];

/** A page under another address of the same number: a video's short link, an article's DOI, another edition. */
export const NUMBERED_PAGE: Change = {
  kind: 'another form of a number',
  make: (address, random) => {
    const page = readAddress(address);
    const numbered = page && !page.port ? numberedPage(page) : null;
    if (!page || !numbered) return null;
    if (numbered.site === 'msn') return otherEdition(page.path, random);
    return random.pick(FORMS[numbered.site] ?? [])(numbered.number);
  },
};

/** msn.com keeps a story's last two segments in each of its editions. */
function otherEdition(path: string, random: Random): string {
  const end = path.split('/').slice(-2).join('/');
  return `https://www.msn.com/${random.pick(EDITIONS)}/${end}`;
}
