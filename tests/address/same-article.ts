import { describe, expect, test } from 'vitest';
import { articleKey } from '../../src/address/article-key.ts';

/** A sentence and two addresses it speaks of. */
export type Pair = readonly [sentence: string, a: string, b: string];

/** One test for each pair of a rule: the joined ones share a key, the near misses have two. */
export function describeRule(rule: string, joined: readonly Pair[], apart: readonly Pair[]): void {
  describe(rule, () => {
    test.each(joined)('%s', (_sentence, a, b) => {
      expect(articleKey(a)).toBeTypeOf('string');
      expect(articleKey(a)).toBe(articleKey(b));
    });
    test.each(apart)('%s', (_sentence, a, b) => {
      expect(articleKey(a)).toBeTypeOf('string');
      expect(articleKey(b)).toBeTypeOf('string');
      expect(articleKey(a)).not.toBe(articleKey(b));
    });
  });
}
