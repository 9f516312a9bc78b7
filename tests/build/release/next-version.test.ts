import { expect, test } from 'vitest';
import { datedChangelog, nextVersion } from '../../../build/release/next-version.ts';

test.each([
  ['patch', '1.2.4'],
  ['minor', '1.3.0'],
  ['major', '2.0.0'],
])('a %s of 1.2.3 is %s', (part, version) => {
  expect(nextVersion('1.2.3', part)).toBe(version);
});

test.each([undefined, '', 'beta', '1.2.4'])('%s is no part of a version', (part) => {
  expect(() => nextVersion('1.2.3', part)).toThrow('npm run release -- major|minor|patch');
});

test('the changelog’s topmost section gets its version and day', () => {
  const text = '# Changelog\n\n## 0.2.0, not yet released\n\n- News.\n\n## 0.1.0, 2026-01-01\n';
  expect(datedChangelog(text, '0.2.0', '2026-02-03')).toBe(text.replace('not yet released', '2026-02-03'));
});

test('a changelog without news is no release', () => {
  expect(() => datedChangelog('# Changelog\n', '0.2.0', '2026-02-03')).toThrow('no section');
});
