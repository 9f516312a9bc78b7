import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { buttonState } from '../../src/background/button-state.ts';
import { countedText } from '../../src/background/counted-text.ts';
import { matchPage } from '../../src/background/match-page.ts';
import type { OpenCollection } from '../../src/collection/find-matches.ts';
import type { PageContext } from '../../src/messages/page-context.ts';
import { displayText } from '../../src/record/display-text.ts';
import type { ShelfItem } from '../../src/sources/shelf.ts';

/** What a tab's button must show, and the popup's heading. */
export interface Expected {
  badge: string;
  title: string;
  heading: string;
}

/** What the extension must say of an address. */
export type Expect = (url: string) => Promise<Expected>;

/** The lookup itself, in collections in memory, the first one first: no browser, no worker, nothing that could be stopped. */
export function expectations(collections: readonly OpenCollection[]): Expect {
  const source = { readFile: async () => null };
  const shelf: ShelfItem[] = collections.map((one, index) => ({ id: String(index), ...one, source }));
  const known = new Map<string, Expected>();
  return async (url) => {
    const expected = known.get(url) ?? toExpected((await matchPage(shelf, { url })).context);
    known.set(url, expected);
    return expected;
  };
}

function toExpected(context: PageContext): Expected {
  const { badge, title } = buttonState(context);
  const { name, values, count } = title;
  const words = count === undefined ? inWords(name, values) : countedText(inWords, name, count, ...values);
  return { badge, title: words, heading: headingOf(context) };
}

function headingOf(context: PageContext): string {
  if (context.state === 'none') return messages.noneTitle.message;
  if (context.state !== 'found') return messages.unreadableTitle.message;
  const [match] = context.matches;
  return displayText(match.kind === 'record' ? match.record.title : match.link.title);
}

/** As the browser puts values into words. */
function inWords(name: string, values: string[]): string {
  const words: { [name: string]: { message: string } } = messages;
  return (words[name]?.message ?? '').replace(/\$(\d)/g, (_, number) => values[Number(number) - 1] ?? '');
}
