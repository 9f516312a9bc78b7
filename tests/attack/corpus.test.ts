import { expect, test } from 'vitest';
import { ATTACKS, KINDS, MADE, someOfEach } from './corpus/attacks.ts';
import { CANARY_HOST } from './corpus/canary.ts';

test('the corpus has more than a thousand attacks, each another text', () => {
  expect(ATTACKS.length).toBeGreaterThanOrEqual(1000);
  expect(new Set(ATTACKS.map(({ text }) => text)).size).toBe(ATTACKS.length);
  expect(new Set(MADE).size).toBe(MADE.length);
  expect(MADE.length).toBeGreaterThan(4 * ATTACKS.length);
});

test.each(KINDS)('a twelfth of it is %s', (kind) => {
  expect(KINDS).toHaveLength(12);
  expect(ATTACKS.filter((attack) => attack.kind === kind)).toHaveLength(ATTACKS.length / 12);
  expect(someOfEach(3).filter((attack) => attack.kind === kind)).toHaveLength(3);
});

test('it has what it is meant to have', () => {
  const counts = [
    /<script/i,
    /\bon\w+=/i,
    /javascript:/i,
    /url\(/,
    /\p{Bidi_Control}/u,
    /[\u200b-\u200d\u2060\ufeff]/,
    /\p{Script=Cyrillic}/u,
    /^.{4000,}$/s,
    /!!/,
    /\.\.\//,
    /__proto__/,
    /\p{Cc}/u,
    /\p{Cs}/u,
    new RegExp(CANARY_HOST),
  ].map((sign) => ATTACKS.filter(({ text }) => sign.test(text)).length);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(10);
});
