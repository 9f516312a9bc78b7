import type { PageContext } from '../messages/page-context.ts';
import { displayText, isolatedText } from '../record/display-text.ts';

/** What the toolbar button of a tab shows. */
export interface ButtonState {
  icon: 'lit' | 'idle';
  /** The number of related links: at most four characters, empty for none. */
  badge: string;
  /** The tooltip's words, by their name in `_locales`, and what goes into them; a count comes before the values. */
  title: { name: string; values: string[]; count?: number };
}

/** Longest title in a tooltip, in characters. */
const LONGEST_TITLE = 120;

/** The button for a page's context; null stands for a page that was not looked at. */
export function buttonState(context: PageContext | null): ButtonState {
  if (context?.state === 'none') return { icon: 'idle', badge: '', title: { name: 'tooltipNone', values: [] } };
  if (context?.state !== 'found') return { icon: 'idle', badge: '', title: { name: 'tooltipCheck', values: [] } };
  const [match] = context.matches;
  if (match.kind === 'listed') return { icon: 'lit', badge: '', title: { name: 'tooltipContext', values: [] } };
  const { related = [] } = match.record;
  const count = related.length;
  const article = tooltipText(match.record.title);
  if (count === 0) return { icon: 'lit', badge: '', title: { name: 'tooltipArticle', values: [article] } };
  const title = { name: 'tooltipCount', values: [article], count };
  return { icon: 'lit', badge: count > 99 ? '99+' : String(count), title };
}

/** A title in a tooltip: as the popup shows it, between isolates, and bounded. */
function tooltipText(title: string): string {
  const text = displayText(title);
  // Which looks once more for what is no text: half of a character that was cut in two.
  return isolatedText(text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE - 1)}…` : text);
}
