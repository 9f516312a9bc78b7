/*
 * What runs in Firefox's own window: each function goes there alone, without what is around it here.
 */

/** What Firefox's own code offers there, as far as it is used here. */
declare const ChromeUtils: { importESModule: (url: string) => { AddonManager: AddonManager } };
interface AddonManager {
  getAddonsByTypes: (types: string[]) => Promise<{ isBuiltin: boolean; uninstall: () => Promise<void> }[]>;
}
declare const Services: {
  clearData: { deleteData: (flags: number, done: { onDataDeleted: (failed: number) => void }) => void };
  clipboard: { emptyClipboard: (which: number) => void; kGlobalClipboard: number };
  console: { reset: () => void };
  prefs: {
    setStringPref: (name: string, value: string) => void;
    setIntPref: (name: string, value: number) => void;
    setBoolPref: (name: string, value: boolean) => void;
    clearUserPref: (name: string) => void;
  };
};
declare const Ci: { nsIClearDataService: { CLEAR_ALL: number } };

/** Removes every extension that was installed, and all that visits have left: storage, cache, history, permissions, messages. */
export async function forgetAll(): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  for (const addon of await AddonManager.getAddonsByTypes(['extension'])) {
    if (!addon.isBuiltin) await addon.uninstall();
  }
  const failed = await new Promise<number>((onDataDeleted) => {
    Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted });
  });
  if (failed !== 0) throw new Error(`Firefox did not forget all (${failed})`);
  Services.clipboard.emptyClipboard(Services.clipboard.kGlobalClipboard);
  Services.console.reset();
  // By that a window is made narrower than Firefox's own ever is.
  document.documentElement.style.minWidth = '';
}

/** Sets preferences of the running browser; `others` are first made what they are where nobody sets them. */
export function setPreferences(
  preferences: { [name: string]: string | number | boolean },
  others: readonly string[],
): void {
  for (const name of others) Services.prefs.clearUserPref(name);
  for (const [name, value] of Object.entries(preferences)) {
    if (typeof value === 'string') Services.prefs.setStringPref(name, value);
    else if (typeof value === 'number') Services.prefs.setIntPref(name, value);
    else Services.prefs.setBoolPref(name, value);
  }
}
