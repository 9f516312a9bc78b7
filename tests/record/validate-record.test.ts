import { expect, test } from 'vitest';
import { validateRecord } from '../../src/record/validate-record.ts';

/** What a compiled collection may hold: data that never were text. */
test.each([
  ['a whole number', 12, 12],
  ['the greatest one', 999_999_999, 999_999_999],
  ['a number below 0, which is not scored', -2, undefined],
  ['the least one', -999_999_999, undefined],
])('takes %s for a quality', (_, quality, kept) => {
  expect(validateRecord({ title: 'A', quality }).problems).toEqual([]);
  expect(validateRecord({ title: 'A', quality }).record?.quality).toBe(kept);
});

test.each([
  ['a greater one', 1_000_000_000, '1000000000'],
  ['a fraction', 4.5, '4.5'],
  ['no number at all', Number.NaN, 'NaN'],
  ['yes', true, 'true'],
])('does not take %s for one', (_, quality, shown) => {
  expect(validateRecord({ title: 'A', quality })).toEqual({
    record: null,
    problems: [{ field: 'quality', message: `a whole number expected, not '${shown}'`, isFatal: true }],
  });
});

test('throws at no list of what can be no text', () => {
  const { record, problems } = validateRecord({ title: 'A', topics: [{ toString: null, valueOf: null }] });
  expect([record, problems]).toEqual([null, [{ field: 'topics[0]', message: 'text expected', isFatal: true }]]);
});

test('a name that is none is one fault, and not a missing title, too', () => {
  const { problems } = validateRecord({ name: ['A'] });
  expect(problems).toEqual([{ field: 'name', message: 'text expected', isFatal: true }]);
});
