import { expect, test } from 'vitest';
import { matchReport } from '../../src/background/match-report.ts';
import type { RecordMatch } from '../../src/messages/page-context.ts';

test('holds the addresses, their keys and the tier, and nothing else', () => {
  const match: RecordMatch = {
    kind: 'record',
    id: 'made/r0',
    reason: 'parameters',
    collection: { name: 'Secret name', records: 1, quality: { scored: 0, steps: [] } },
    record: {
      id: 'r0',
      title: 'Secret title',
      webUrl: 'https://www.news.example/a-story/',
      ampWebUrl: 'https://amp.news.example/1',
    },
    listedBy: [],
  };
  expect(matchReport('https://news.example/a-story?driver=mgg', match)).toBe(
    [
      'page: https://news.example/a-story?driver=mgg',
      '  key: news.example/a-story?driver=mgg',
      'matched: https://www.news.example/a-story/',
      '  key: news.example/a-story',
      'matched: https://amp.news.example/1',
      '  key: news.example/1',
      'tier: parameters',
    ].join('\n'),
  );
});
