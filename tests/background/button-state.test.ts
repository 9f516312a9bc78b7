import { describe, expect, test } from 'vitest';
import { buttonState } from '../../src/background/button-state.ts';
import type { PageContext, PageMatch } from '../../src/messages/page-context.ts';

const collection = { name: 'Made', records: 1, quality: { scored: 0, steps: [] } };
const links = (count: number) => Array.from({ length: count }, (_, index) => ({ title: `Link ${index}` }));
const record = (count: number, title = 'A story'): PageMatch => ({
  kind: 'record',
  id: 'a',
  reason: 'address',
  collection,
  record: { id: 'a', title, related: links(count) },
  listedBy: [],
});
const found = (match: PageMatch): PageContext => ({ state: 'found', matches: [match], failures: [] });
const listed: PageMatch = {
  kind: 'listed',
  id: 'a',
  reason: 'related',
  collection,
  link: { title: 'A paper' },
  listedBy: [],
};

describe('the button', () => {
  test.each([
    ['counts the related links', found(record(12)), 'lit', '12', 'tooltipCount', ['\u2068A story\u2069'], 12],
    ['counts one', found(record(1)), 'lit', '1', 'tooltipCount', ['\u2068A story\u2069'], 1],
    ['counts to 99', found(record(99)), 'lit', '99', 'tooltipCount', ['\u2068A story\u2069'], 99],
    ['says 99+ from a hundred on', found(record(100)), 'lit', '99+', 'tooltipCount', ['\u2068A story\u2069'], 100],
    [
      'has no number where there is nothing to count',
      found(record(0)),
      'lit',
      '',
      'tooltipArticle',
      ['\u2068A story\u2069'],
    ],
    ['has no number on a page that is only listed', found(listed), 'lit', '', 'tooltipContext', []],
    [
      'is idle on a page without a record',
      { state: 'none', records: 1, collections: 1, onlyExample: false },
      'idle',
      '',
      'tooltipNone',
      [],
    ],
    ['is idle on a page that can’t be checked', { state: 'unreadable' }, 'idle', '', 'tooltipCheck', []],
    [
      'is idle where a collection is damaged',
      { state: 'failed', failures: [{ collection: 'Made', details: '' }], otherCollections: 0 },
      'idle',
      '',
      'tooltipCheck',
      [],
    ],
    ['is idle on a page that was not looked at', null, 'idle', '', 'tooltipCheck', []],
  ] as const)('%s', (_, context, icon, badge, name, values, count?: number) => {
    const title = { name, values, ...(count !== undefined && { count }) };
    expect(buttonState(context as PageContext | null)).toEqual({ icon, badge, title });
  });

  test.each([
    ['without what is not seen', '\u202EA\u200B story\n', 'A story'],
    ['with its character references decoded', 'Q&amp;A: Don&#39;t', "Q&A: Don't"],
    ['with a space where a line ended', 'A\nstory', 'A story'],
    ['with the joiners of Persian', 'می\u200cروم', 'می\u200cروم'],
  ])('shows a title %s', (_, title, shown) => {
    expect(buttonState(found(record(2, title))).title.values[0]).toBe(`\u2068${shown}\u2069`);
  });

  test('bounds the title, and cuts no character in two', () => {
    expect(buttonState(found(record(2, 'x'.repeat(10_000)))).title.values[0]).toHaveLength(122);
    const { values } = buttonState(found(record(2, `${'x'.repeat(118)}🙂🙂`))).title;
    expect(values[0]).not.toMatch(/\p{Surrogate}/u);
  });
});
