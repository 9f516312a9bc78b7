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

/** The preferences of a profile in which an unpacked extension has been pinned to the toolbar and granted something. */
function preferences(extension: string, isPinned: boolean, { isPrivate = false, ...granted }: Grants = {}) {
  const id = unpackedId(extension);
  const permissions = { api: [], explicit_host: [], manifest_permissions: [], scriptable_host: [], ...granted };
  return {
    extensions: {
      pinned_extensions: isPinned ? [id] : [],
      settings: { [id]: { runtime_granted_permissions: permissions, ...(isPrivate && { incognito: true }) } },
    },
  };
}

/** Makes a fresh browser profile in the system's folder for temporary files; returns its folder. */
export function makeProfile(extension: string, isPinned: boolean, grants?: Grants): string {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'article-context-profile-'));
  mkdirSync(path.join(profile, 'Default'));
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences(extension, isPinned, grants)));
  return profile;
}

/** Removes a profile. The browser's last helper processes may still be writing: a folder that fills again is tried again. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
