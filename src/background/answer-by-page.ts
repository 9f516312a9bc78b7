import { parseAddress } from '../address/parse-address.ts';
import { siteOf } from '../address/site.ts';
import type { PageAnswer, PageQuestion } from '../messages/contract.ts';
import type { SiteRecords } from '../messages/found-records.ts';
import { finder } from './later-scripts.ts';
import { answerByAddress } from './page-answer.ts';
import { papersOf } from './papers-of.ts';
import { readTab } from './read-tab.ts';

const list = finder('list');

/** Most records of its site that a page without one shows at once. */
const MOST_OF_SITE = 5;

/** What there is to say about a page when it was read, too: whatever state it is in, within a second or so. */
export async function answerByPage(page: PageQuestion): Promise<PageAnswer> {
  const { url, tabId } = page;
  if (url === undefined) return answerByAddress(page);
  const read = await readTab(tabId, url);
  const answer = await answerByAddress(page, read?.claims);
  const { state } = answer.context;
  if (state === 'unreadable') return answer;
  const papers = read === null ? [] : papersOf(url, read);
  if (state !== 'none') return { ...answer, papers };
  return { ...answer, papers, isUnread: read === null, ofSite: await recordsOfSite(url, answer) };
}

/** The newest records of a page's site, without those that the reader hid on it. */
async function recordsOfSite(url: string, { hidden }: PageAnswer): Promise<SiteRecords> {
  const { host: site } = siteOf(parseAddress(url)?.hostname ?? '');
  const limit = MOST_OF_SITE + hidden.length;
  const { rows, total, ...rest } = await list({ kind: 'site', name: site, order: 'newest', offset: 0, limit });
  const others = rows.filter(({ listing }) => !hidden.some(({ id }) => id.endsWith(`/${listing.id}`)));
  return { ...rest, site, rows: others.slice(0, MOST_OF_SITE), total: total - (rows.length - others.length) };
}
