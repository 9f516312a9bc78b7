import { explainKey } from '../address/explain-key.ts';
import type { KeyRule } from '../address/key-rule.ts';
import { parsed } from '../address/parse-address.ts';
import type { CompiledRecord } from './entry.ts';
import type { MatchReason } from './find-matches.ts';
import { addressesOf, keysOf } from './record-keys.ts';

const AMP_RULES: readonly KeyRule[] = ['amp-cache', 'amp-host', 'amp-path', 'amp-query'];

/** By which of its addresses the page was found to be a record's, given that its article key is one of the record's. */
export function matchReason(address: string, record: CompiledRecord): MatchReason {
  const { key, rules } = explainKey(address);
  if (rules.includes('doi')) return hasHostOf(record, address) ? 'address' : 'doi';
  const { ampWebUrl, cdnAmpWebUrl, ...plain } = record;
  // An AMP page may lie at another path altogether: then its key is that of the AMP addresses alone.
  const isPlain = key !== null && keysOf(plain).has(key);
  return !isPlain || rules.some((rule) => AMP_RULES.includes(rule)) ? 'amp' : 'address';
}

/** Whether one of the record's own addresses is on the host of `address`. */
function hasHostOf(record: CompiledRecord, address: string): boolean {
  const host = (url: string) => parsed(url)?.hostname.replace(/^www\./, '');
  return addressesOf(record).some((own) => host(own) === host(address));
}
