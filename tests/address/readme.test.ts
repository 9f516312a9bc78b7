import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleKey } from '../../src/address/article-key.ts';

const README = readFileSync(path.resolve(import.meta.dirname, '../../src/address/README.md'), 'utf8');
const LINE = /^- (Example|Near miss): `([^`]+)` (is|is not) `([^`]+)`$/gm;
const claims = [...README.matchAll(LINE)].map(([, kind = '', a = '', verb = '', b = '']) => ({ kind, a, verb, b }));

describe('README', () => {
  test('gives an example and a near miss under every rule', () => {
    const rules = README.split(/^## /m).slice(1);
    expect(rules.length).toBeGreaterThan(8);
    expect(rules.filter((rule) => !rule.includes('\n- Example: `') || !rule.includes('\n- Near miss: `'))).toEqual([]);
    expect(claims.length).toBe(README.match(/^- /gm)?.length);
  });

  test.each(claims)('says truly: $a $verb $b', ({ kind, a, verb, b }) => {
    expect(verb).toBe(kind === 'Example' ? 'is' : 'is not');
    expect(articleKey(a)).toBeTypeOf('string');
    if (kind === 'Example') expect(articleKey(a)).toBe(articleKey(b));
    else expect(articleKey(a)).not.toBe(articleKey(b));
  });
});
