import type { CollectionHeader } from '../../collection/collection-header.ts';
import { isolatedText } from '../../record/display-text.ts';
import type { ListedCollection, StoredCollection, Subscription } from '../../sources/listed-collection.ts';
import { OWN } from '../../sources/own-collection.ts';
import { absoluteDate } from '../text/dates.ts';
import { shownAddress } from '../text/shown-address.ts';
import { countedWord, type Word, word } from '../text/words.ts';
import { isStored } from './is-stored.ts';
import { bytesText, clockText } from './measures.ts';

/** Under a collection's name: '1,012 records · from github.com · updated 5 Feb 2021'. */
export function metaWords(item: ListedCollection, header: CollectionHeader): string {
  return [countedWord('records', header.records), ...originWords(item)].join(' · ');
}

function originWords(item: ListedCollection): string[] {
  if (!isStored(item)) return [word('collectionExample')];
  const host = hostOf(item.subscription);
  const from = host === null ? word(filesWord(item)) : word('collectionHost', isolatedText(host));
  const date = absoluteDate(item.stored);
  return date === null ? [from] : [from, word('collectionUpdated', date)];
}

/** The host of a subscription's address; the address itself where it is none, as `owner/name`. */
function hostOf(subscription: Subscription | undefined): string | null {
  if (subscription === undefined) return null;
  return /^https?:\/\/([^/?#]+)/i.exec(subscription.address)?.[1] ?? subscription.address;
}

/** A line of a collection's facts. */
export interface Fact {
  label: string;
  text: string;
  /** Whether the text is of the keeper's making, not ours. */
  isForeign: boolean;
  /** Where it leads. */
  address?: string;
}

/** What there is to know of a collection, a line each; what nobody says has none. */
export function collectionFacts(item: ListedCollection, header: CollectionHeader): Fact[] {
  const stored = isStored(item) ? item : undefined;
  const { subscription } = stored ?? {};
  return [
    ours('factKind', stored && word(kindWord(stored))),
    leading('factFrom', subscription?.address),
    ours('factSize', stored && bytesText(stored.bytes)),
    foreign('factVersion', header.version.slice(0, SHORT)),
    ours('factStored', clockText(stored?.stored)),
    ours('factChecked', clockText(subscription?.checked)),
    ours('factNext', clockText(subscription?.next)),
    leading('factHome', header.home),
    foreign('factLicence', header.licence),
    foreign('quality', header.qualityMeaning),
  ].flatMap((fact) => fact ?? []);
}

/** Enough of a version to tell two apart by eye. */
const SHORT = 12;

function kindWord(item: StoredCollection): 'fromOwn' | 'fromFiles' | 'fromBuckets' | 'fromCompiled' | 'fromRecords' {
  const { subscription } = item;
  if (subscription === undefined) return filesWord(item);
  if (subscription.isByBucket) return 'fromBuckets';
  return subscription.kind === 'compiled' ? 'fromCompiled' : 'fromRecords';
}

/** Where a collection comes from that is no subscription. */
const filesWord = ({ id }: StoredCollection): 'fromOwn' | 'fromFiles' => (id === OWN ? 'fromOwn' : 'fromFiles');

const ours = (label: Word, text: string | null | undefined): Fact | null =>
  text ? { label: word(label), text, isForeign: false } : null;

const foreign = (label: Word, text: string | undefined): Fact | null =>
  text ? { label: word(label), text, isForeign: true } : null;

const leading = (label: Word, address: string | undefined): Fact | null =>
  address ? { label: word(label), text: shownAddress(address), isForeign: true, address } : null;
