const PAGE_TYPE = /\.(?:[sxpg]?html?|aspx?|php\d?|jsp|cfm|cms|ece|stm|do)$/i;
const WRITTEN_PAGE = /\.(?:[sxpg]?html?|aspx|cms|ece|stm)$/i;
const LISTING = /^(?:tags?|topics?|category|categories|authors?|search|section|sections|page|users?)$/i;
const IN_ARTICLES =
  /^(?:articles?|story|stories|posts?|artikel|articulo|articolo|beitrag|noticias?|nachricht|content|read)\//i;
const SECTION = /^(?:index|default|home|main|search|login|about|contact|news|sport|archive|sitemap)$/i;
const YEAR_AND_MONTH = /\/(?:19|20)\d\d\/(?:\d\d?|[a-z]{3})\/(?:\d\d?\/)?[^/]*[^\d/]/i;

/** Longer slugs are cut: no judgement needs more. */
const LONGEST_SLUG = 400;

/**
 * Whether a path looks like that of an article, and not like a front page, a section or a list.
 *
 * Example: `/2021/04/07/a-story`, `/science/what-the-muon-study-found`, `/news/58187612`, `/story/muons`, `/a/b.html`.
 * Near miss: `/`, `/news`, `/us-news`, `/packages/amp`, `/tag/deep-learning`, `/2021/04/07`.
 */
export function isArticlePath(path: string): boolean {
  const segments = path.split('/').filter(Boolean);
  const last = segments.at(-1)?.slice(0, LONGEST_SLUG);
  if (!last) return false;
  if (segments.slice(0, -1).some((segment) => LISTING.test(segment))) return false;

  if (/\d{5}/.test(path)) return true;
  const stem = last.replace(PAGE_TYPE, '');
  const isDeep = segments.length > 1;
  const words = stem.split(/[-_,+~]|%20/).filter(Boolean).length;
  if (words > 2 || (isDeep && words === 2 && !/^\d+-\d+$/.test(stem))) return true;
  if (YEAR_AND_MONTH.test(`/${segments.slice(-4).join('/')}`)) return true;
  if (!isDeep) return stem.length > 40;
  if (WRITTEN_PAGE.test(last)) return !SECTION.test(stem);
  return IN_ARTICLES.test(segments.slice(-2).join('/')) || stem.length > 40 || isMixedId(stem);
}

/** `0a1b2c`: at least six letters and digits, of each at least two. */
function isMixedId(text: string): boolean {
  return /^[a-z\d]{6,}$/i.test(text) && /\d.*\d/.test(text) && /[a-z].*[a-z]/i.test(text);
}
