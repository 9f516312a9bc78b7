/** Whether a platform, as `navigator.platform` names it, has the keys of a Mac: ⌘ where others have Ctrl. */
export function isMac(platform: string): boolean {
  return /^(?:Mac|iP)/.test(platform);
}
