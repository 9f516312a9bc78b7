import { displayText } from '../../record/display-text.ts';

/** Longest name, in characters, without its ending. */
const LONGEST = 80;

/** Names that Windows keeps for devices, whatever follows a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A name from outside as that of a file: without what some system forbids (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
export function fileName(name: string, ending: string): string {
  const kept = displayText(name)
    .replace(/[<>:"/\\|?*]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^[-. ]+|[-. \ud800-\udbff]+$/g, '');
  return `${DEVICE.test(kept.normalize('NFKC')) ? 'collection-' : ''}${kept || 'collection'}.${ending}`;
}
