const PARTS = ['major', 'minor', 'patch'];

/** The version after `version`: `0.1.0` and `patch` make `0.1.1`. Throws where `part` is no part of a version. */
export function nextVersion(version: string, part: string | undefined): string {
  const place = PARTS.indexOf(part ?? '');
  if (place < 0) throw new Error(`npm run release -- ${PARTS.join('|')}`);
  const numbers = version.split('.').map(Number);
  return numbers.map((number, at) => (at < place ? number : at === place ? number + 1 : 0)).join('.');
}

/**
 * The version that is released next: `version` itself where the changelog's topmost section announces it and it has no tag
 * yet, whichever part is asked for; else the one after it.
 */
export function versionToRelease(
  { version, isReleased }: { version: string; isReleased: boolean },
  part: string | undefined,
  changelog: string,
): string {
  const next = nextVersion(version, part);
  const [, top] = /^## (.*)$/m.exec(changelog) ?? [];
  return top === `${version}, not yet released` && !isReleased ? version : next;
}

/** A changelog whose topmost section, not yet released, is now that of `version` and `day`. Throws where it has none. */
export function datedChangelog(text: string, version: string, day: string): string {
  const heading = /^## .*not yet released$/m;
  if (!heading.test(text)) throw new Error("CHANGELOG.md has no section 'not yet released'");
  return text.replace(heading, `## ${version}, ${day}`);
}
