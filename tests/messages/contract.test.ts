import { expect, test } from 'vitest';
import { isRequest } from '../../src/messages/contract.ts';

const search = { text: 'garden', offset: 0, limit: 20 };
const list = { kind: 'topic', name: 'Gardens', order: 'newest', offset: 0, limit: 20 };

test.each([
  ['search', search],
  ['search', { ...search, text: '' }],
  ['list', list],
  ['list', { ...list, collectionId: 'example' }],
  ['list', { ...list, kind: 'site', order: 'best' }],
] as const)('%s takes %j', (name, request) => {
  expect(isRequest(name, request)).toBe(true);
});

test.each([
  ['search', null],
  ['search', 'garden'],
  ['search', { ...search, text: 7 }],
  ['search', { ...search, text: undefined }],
  ['search', { ...search, limit: '20' }],
  ['search', { ...search, offset: Number.NaN }],
  ['search', { ...search, limit: Number.POSITIVE_INFINITY }],
  ['list', { ...list, kind: '__proto__' }],
  ['list', { ...list, kind: ['topic', 'site'] }],
  ['list', { ...list, order: 'worst' }],
  ['list', { ...list, name: null }],
  ['list', { ...list, collectionId: 7 }],
  ['list', { ...list, offset: undefined }],
] as const)('%s does not take %j', (name, request) => {
  expect(isRequest(name, request)).toBe(false);
});
