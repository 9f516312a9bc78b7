import { readHeader } from '../../src/collection/collection-header.ts';
import type { StoredCollection } from '../../src/sources/listed-collection.ts';

/** A subscribed collection of which the host says one text everywhere; none where that text makes no header: nobody sees the name. */
export function hostileCollection(text: string, place = 0): StoredCollection | null {
  const said = { name: text, home: text, licence: text, qualityMeaning: text, editUrl: text, version: text };
  const header = readHeader({ format: 1, bits: 0, ...said });
  if (typeof header === 'string') return null;
  const time = '2026-11-23T08:00:00Z';
  const fault = { name: 'faultNotCollection', values: [text, text] };
  return {
    id: `c${place}`,
    isOn: false,
    header,
    folder: `c${place}`,
    bytes: place,
    stored: time,
    problems: 0,
    subscription: { address: text, kind: 'compiled', isByBucket: false, checked: time, next: time, fault },
  };
}
