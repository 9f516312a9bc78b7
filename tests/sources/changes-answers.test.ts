import { expect, test } from 'vitest';
import { changesAnswers } from '../../src/sources/changes-answers.ts';
import { madeCollection } from '../views/options-fixtures.ts';

const subscription = {
  ...{ address: 'https://host.example/collection.json', kind: 'compiled' as const, isByBucket: false },
  ...{ checked: '2021-01-01T00:00:00Z', next: '2021-01-02T00:00:00Z' },
};
const roses = madeCollection('roses', { folder: 'first', subscription });
const lilies = madeCollection('lilies');

test.each([
  ['nothing', [roses], false],
  ['when a subscription was found current', [{ ...roses, subscription: { ...subscription, checked: 'later' } }], false],
  ['that it was not', [{ ...roses, subscription: { ...subscription, next: 'later', failures: 1 } }], false],
  ['a collection that is off', [roses, { ...lilies, isOn: false }], false],
  ['a new version', [{ ...roses, folder: 'second' }], true],
  ['another collection', [roses, lilies], true],
  ['that one is off', [{ ...roses, isOn: false }], true],
  ['that one is removed', [{ ...roses, removed: '2021-01-03T00:00:00Z' }], true],
  ['that all are gone', undefined, true],
])('a change of the list may be one of what is answered: %s', (_, newValue, isChange) => {
  expect(changesAnswers({ oldValue: [roses], newValue })).toBe(isChange);
});

test('the order is one', () => {
  expect(changesAnswers({ oldValue: [roses, lilies], newValue: [lilies, roses] })).toBe(true);
});
