import browser from 'webextension-polyfill';
import { hostsOf } from './hosts-of.ts';
import { isStored, type ListedCollection } from './listed-collection.ts';
import { isNewer } from './newer-data.ts';
import { originPattern } from './origin-pattern.ts';

/**
 * Takes back that the hosts of some collections, which are gone, may be read; those that a collection in the list is
 * fetched from stay. What else the reader allowed is not touched: a collection that is just being made may need it.
 */
export async function takeBackHosts(
  gone: readonly ListedCollection[],
  list: readonly ListedCollection[],
): Promise<void> {
  // Where a newer version's collections come from is not known here.
  if (list.some(isNewer)) return;
  const needed = new Set(list.flatMap(originsOf));
  const origins = gone.flatMap(originsOf).filter((origin) => !needed.has(origin));
  await browser.permissions.remove({ origins });
}

function originsOf(item: ListedCollection): string[] {
  const address = isStored(item) ? item.subscription?.address : undefined;
  return address === undefined ? [] : hostsOf(address).map(originPattern);
}
