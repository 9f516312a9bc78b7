import { word } from './words.ts';

/** What the reader's browser calls the permission `tabs` when it asks; `home` is the address of the extension's own pages. */
export function permissionWords(home: string): string {
  return word(home.startsWith('moz-extension:') ? 'permissionFirefox' : 'permissionChromium');
}
