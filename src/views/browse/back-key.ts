import { isMac } from './is-mac.ts';

/**
 * Whether a key leads back: Escape, or Alt+← as in browsers. In a text field of a Mac it does not: ⌥← goes one word to
 * the left there.
 */
export function isBackKey(
  { key, altKey }: Pick<KeyboardEvent, 'key' | 'altKey'>,
  isInText: boolean,
  platform: string,
): boolean {
  return key === 'Escape' || (key === 'ArrowLeft' && altKey && !(isInText && isMac(platform)));
}
