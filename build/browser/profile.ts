import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { unpackedId } from './unpacked-id.ts';

/** What the reader has allowed before: optional permissions, which `permissions.request` then gets without a prompt. */
export interface Grants {
  /** Whether the extension may see private windows. */
  isPrivate?: boolean;
  /** Named permissions: `tabs`. */
  api?: string[];
  /** Host patterns: `https://example.org/*`. */
  explicit_host?: string[];
}

/** An unpacked extension, by its folder, and what it was granted. */
export interface Granted {
  extension: string;
  grants?: Grants | undefined;
}

/** What a profile says of an extension that was granted something. */
function settingsFor({ isPrivate = false, ...granted }: Grants = {}) {
  const permissions = { api: [], explicit_host: [], manifest_permissions: [], scriptable_host: [], ...granted };
  return { runtime_granted_permissions: permissions, ...(isPrivate && { incognito: true }) };
}

/** The preferences of a profile in which unpacked extensions have been pinned to the toolbar and granted something. */
function preferences(extensions: readonly Granted[], isPinned: boolean) {
  const known = extensions.map(({ extension, grants }) => [unpackedId(extension), settingsFor(grants)] as const);
  return {
    extensions: { pinned_extensions: isPinned ? known.map(([id]) => id) : [], settings: Object.fromEntries(known) },
  };
}

/**
 * Makes a fresh browser profile, for extensions that are installed later, in the system's folder for temporary files;
 * returns its folder.
 */
export function makeProfile(extensions: readonly Granted[], isPinned: boolean): string {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'article-context-profile-'));
  mkdirSync(path.join(profile, 'Default'));
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences(extensions, isPinned)));
  return profile;
}

/** Removes a profile. The browser's last helper processes may still be writing: a folder that fills again is tried again. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
