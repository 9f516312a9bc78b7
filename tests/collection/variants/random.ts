/** A source of numbers that looks random and is the same for one seed, on any machine. */
export interface Random {
  /** A whole number from 0 to below `end`. */
  below: (end: number) => number;
  /** One of a list that has some. */
  pick: <Item>(list: readonly Item[]) => Item;
  /** True in this share of the cases. */
  chance: (share: number) => boolean;
  /** A text of so many characters of an alphabet. */
  text: (length: number, alphabet: string) => string;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for test cases. */
export function randomFrom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    pick: (list) => {
      const item = list[below(list.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    chance: (share) => next() < share,
    text: (length, alphabet) => Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join(''),
  };
}
