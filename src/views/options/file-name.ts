import { displayText } from '../../record/display-text.ts';

/** Longest name, in characters, without its ending. */
const LONGEST = 80;

/** A name from outside as that of a file: without what some system forbids (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
export function fileName(name: string, ending: string): string {
  const kept = displayText(name)
    .replace(/[<>:"/\\|?*]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^[-. ]+|[-. \ud800-\udbff]+$/g, '');
  return `${kept || 'collection'}.${ending}`;
}
