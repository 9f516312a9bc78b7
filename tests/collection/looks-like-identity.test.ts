import { describe, expect, test } from 'vitest';
import { looksLikeIdentity } from '../../src/collection/looks-like-identity.ts';

/** matching.md, rule 10: never dropped everywhere. */
const NEVER_DROPPED =
  'id p page v q s t sid cid aid mid ref refId source from content feature campaignid uid session keyword'.split(' ');
const OTHER_NAMES =
  'n storyid articleNo issuenr num apikey article story news news_id start offset limit index offset-date lang hl section title slug topic category tag view tab date month url file video gallery recipe city';

test.each([...NEVER_DROPPED, ...OTHER_NAMES.split(' ')])('takes any value of %s for an identity', (name) => {
  for (const value of ['abc', 'true', 'iwar2hx9p1vtq0c7m4ka']) expect(looksLikeIdentity(`${name}=${value}`)).toBe(true);
});

describe('takes for an identity', () => {
  test.each([
    ['a name alone', 'driver'],
    ['a value without a name', '=abc'],
    ['a number', 'driver=2'],
    ['a date', 'driver=2021-04-07'],
    ['a date and time in one', 'driver=20210407T101500Z'],
    ['a slug', 'driver=a-second-story'],
    ['a title', 'driver=a%20second%20story'],
    ['two words', 'driver=nl_daily'],
    ['a short id', 'driver=0a1b2c'],
    ['a UUID', 'driver=e58ed763-928c-4155-bee9-fdbaaadc15f3'],
    ['a glued title with a year', 'driver=deeplearninginmedicine2021'],
    ['a long word', 'driver=betterdesignofdeeplearningstudies'],
    ['an address', 'driver=https://news.example/a'],
    ['a second equals sign', 'driver=a=b'],
    ['a list', 'driver[]=abc'],
    ['another script', 'driver=%E3%81%82'],
  ])('%s', (_, parameter) => {
    expect(looksLikeIdentity(parameter)).toBe(true);
  });
});

describe('takes for none', () => {
  test.each([
    ['a word', 'driver=mgg'],
    ['a word in capitals', 'Driver=MGG'],
    ['the name of a channel', 'partner=newsletter'],
    ['a name of several words', 'newsletter_click=true'],
    ['what a machine made', 'nl_click=IwAR2hx9P1vtq0c7m4Ka'],
  ])('%s', (_, parameter) => {
    expect(looksLikeIdentity(parameter)).toBe(false);
  });
});

test('takes no longer for a long value', () => {
  const started = performance.now();
  for (const part of ['1', 'a', '1a', 'a1']) looksLikeIdentity(`driver=${part.repeat(100_000)}-`);
  expect(performance.now() - started).toBeLessThan(200);
});
