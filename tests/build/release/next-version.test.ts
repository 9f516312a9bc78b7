import { expect, test } from 'vitest';
import { datedChangelog, nextVersion, versionToRelease } from '../../../build/release/next-version.ts';

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

test.each([
  ['the version that is announced, whichever part is asked for', '1.2.3, not yet released', false, 'minor', '1.2.3'],
  ['the next one where that has a tag', '1.2.3, not yet released', true, 'patch', '1.2.4'],
  ['the next one where none is announced', 'Next, not yet released', true, 'minor', '1.3.0'],
  ['the next one where that is announced', '1.3.0, not yet released', true, 'minor', '1.3.0'],
  ['the next one where this has its day', '1.2.3, 2026-01-01', false, 'patch', '1.2.4'],
])('what is released is %s', (_, heading, isReleased, part, version) => {
  const changelog = `# Changelog\n\n## ${heading}\n\n- News.\n\n## 1.2.2, 2026-01-01\n`;
  expect(versionToRelease({ version: '1.2.3', isReleased }, part, changelog)).toBe(version);
});

test('an announced version further down is none to release', () => {
  const changelog = '# Changelog\n\n## Next, not yet released\n\n## 1.2.3, not yet released\n';
  expect(versionToRelease({ version: '1.2.3', isReleased: false }, 'patch', changelog)).toBe('1.2.4');
});

test('the changelog’s topmost section gets its version and day', () => {
  const text = '# Changelog\n\n## 0.2.0, not yet released\n\n- News.\n\n## 0.1.0, 2026-01-01\n';
  expect(datedChangelog(text, '0.2.0', '2026-02-03')).toBe(text.replace('not yet released', '2026-02-03'));
});

test('a changelog without news is no release', () => {
  expect(() => datedChangelog('# Changelog\n', '0.2.0', '2026-02-03')).toThrow('no section');
});
