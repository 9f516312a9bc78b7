import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROWSER_TARGETS } from '../../../build/extension/browser-target.ts';
import { manifestFor } from '../../../build/extension/manifest-for.ts';
import { projectRoot } from '../../../build/project-root.ts';
import { PACKAGED_SCRIPTS } from '../../../src/sources/packaged-script.ts';
import { codeIn, rowsBelow } from './paper-tables.ts';

/** Keys of a manifest by which an extension gets at pages, or others at it, without having asked. */
const WITHOUT = [
  'host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'optional_host_permission',
  'user_scripts',
  'devtools_page',
  'chrome_url_overrides',
  'chrome_settings_overrides',
  'oauth2',
  'sandbox',
  'storage',
  'update_url',
];

const COLUMN = { chromium: 'Chromium', firefox: 'Firefox' } as const;

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  optional_host_permissions: string[];
  content_security_policy: { [place: string]: string };
  browser_specific_settings?: { gecko: { data_collection_permissions: unknown } };
}

describe.each(BROWSER_TARGETS)('the manifest for %s', (target) => {
  const base = JSON.parse(readFileSync(path.join(projectRoot, 'manifest.json'), 'utf8'));
  const manifest = manifestFor(target, base, { version: '1.0.0' }) as Manifest;

  test('names the permissions that SECURITY.md gives a reason for, and no other', () => {
    const rows = rowsBelow('SECURITY.md', 'Permissions').filter(([, where = '']) =>
      ['both', COLUMN[target]].includes(where),
    );
    const named = (kind: string) => rows.flatMap(([name, , when]) => (when === kind ? [codeIn(name)] : [])).sort();
    expect(named('installed')).toEqual([...manifest.permissions].sort());
    expect(named('asked for')).toEqual(
      [...manifest.optional_permissions, ...manifest.optional_host_permissions].sort(),
    );
    expect(rows.filter(([, , , reason = '']) => reason.length < 10)).toEqual([]);
    expect(rows.length).toBeGreaterThan(9);
  });

  test.each(WITHOUT)('has no %s', (key) => {
    expect(manifest).not.toHaveProperty(key);
  });

  test('allows in its pages what SECURITY.md gives a reason for, and no more', () => {
    const rows = rowsBelow('SECURITY.md', 'Content security policy');
    expect(manifest.content_security_policy).toEqual({
      extension_pages: rows.map(([directive]) => codeIn(directive)).join('; '),
    });
    expect(rows.filter(([, reason = '']) => reason.length < 10)).toEqual([]);
    expect(rows.length).toBeGreaterThan(5);
  });

  test('says that no data is collected, where that is asked', () => {
    const said = manifest.browser_specific_settings?.gecko.data_collection_permissions;
    expect(said).toEqual(target === 'firefox' ? { required: ['none'] } : undefined);
  });
});

test('SECURITY.md names the scripts that the one policy knows', () => {
  const [, reason = ''] = rowsBelow('SECURITY.md', 'Content security policy').at(-1) ?? [];
  const named = [...reason.matchAll(/`(\/[^`]+)`/g)].map(([, script]) => script);
  expect(named).toEqual([...PACKAGED_SCRIPTS]);
});
