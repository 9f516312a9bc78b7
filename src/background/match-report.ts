import { articleKey } from '../address/article-key.ts';
import { addressesOf } from '../collection/record-keys.ts';
import type { PageMatch } from '../messages/page-context.ts';

/** Why a page was matched, for a report: the addresses, their keys and the tier. Nothing else of page, record or reader. */
export function matchReport(url: string, match: PageMatch): string {
  const line = (name: string, address: string) => `${name}: ${address}\n  key: ${articleKey(address) ?? '-'}`;
  const matched = addressesOf(match.kind === 'record' ? match.record : match.link);
  return [line('page', url), ...matched.map((address) => line('matched', address)), `tier: ${match.reason}`].join('\n');
}
