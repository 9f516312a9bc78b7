import { articleKey } from '../../address/article-key.ts';
import { type Addresses, addressesOf } from '../record-keys.ts';

/** Most answers that are kept. */
const MOST = 4096;

/** articleKey, which remembers: a record's addresses are asked for several times, and its neighbours list the same articles. */
export const rememberedKey = remembered(articleKey);

/** keysOf, which remembers. */
export function rememberedKeys(addresses: Addresses): Set<string> {
  const keys = addressesOf(addresses).map(rememberedKey);
  return new Set(keys.filter((key) => key !== null));
}

/** The DOI that an address states, as doiOf tells it; a key says it already. */
export function rememberedDoi(address: string): string | null {
  const key = rememberedKey(address);
  return key?.startsWith('doi:10.') ? key.slice('doi:'.length) : null;
}

function remembered<Answer>(work: (address: string) => Answer): (address: string) => Answer {
  const answers = new Map<string, Answer>();
  return (address) => {
    const known = answers.get(address);
    if (known !== undefined) return known;
    const answer = work(address);
    if (answers.size >= MOST) answers.clear();
    answers.set(address, answer);
    return answer;
  };
}
