import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Quiet, and every host leads to the stand-in web. */
const QUIET = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.firstRunURL': '',
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.forceResolve': '127.0.0.1',
  'network.proxy.type': 0,
  'services.settings.server': 'http://127.0.0.1:1/',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
  // Only Mozilla can sign a package.
  'xpinstall.signatures.required': false,
};

/** Firefox gives each extension a host of its own. One that is known beforehand lets its faults be heard from the first on. */
export function identityOf(extension: string, uuid: string): { id: string; uuid: string; origin: string } {
  const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8'));
  return { id: manifest.browser_specific_settings.gecko.id, uuid, origin: `moz-extension://${uuid}` };
}

/** The preferences by which an extension has that host, and every host of the web leads to a port of this machine. */
export const preferencesFor = (id: string, uuid: string, webPort: number) => ({
  'network.socket.forcePort': `443=${webPort};80=${webPort}`,
  'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
});

/** Writes preferences into a profile, beside those that make Firefox quiet; they hold from its next start on. */
export function writePreferences(profile: string, preferences: { [name: string]: string | number | boolean }): void {
  const lines = Object.entries({ ...QUIET, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
}
