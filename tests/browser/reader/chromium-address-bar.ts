import type { TestBrowser } from '../harness/start-browser.ts';
import type { Suggested } from './reader.ts';

/** What Chromium's own code offers in the worker, as far as it is used here. */
interface Omnibox {
  onInputChanged: { dispatch: (text: string, suggest: (others: Suggested['others']) => void) => void };
  setDefaultSuggestion: (row: { description: string }) => Promise<void>;
}

/** So many descriptions are read by Chromium at once: for each reading it starts a process, which takes ten times as long as all the rest. */
const AT_ONCE = 200;

/**
 * Has Chromium tell the extension of each text as its address bar does, and has it read all descriptions, that of the first
 * row too. Rejects where it refuses one.
 */
export async function typeInAddressBar(
  running: Pick<TestBrowser, 'worker'>,
  texts: readonly string[],
): Promise<Suggested[]> {
  const worker = await running.worker();
  const suggested = await worker.evaluate(suggestedFor, texts, AT_ONCE);
  return suggested.map(({ first, others }) => ({
    first: asItReads(first),
    others: others.map(({ content, description }) => ({ content, description: asItReads(description) })),
  }));
}

/** In the worker. */
async function suggestedFor(texts: readonly string[], most: number): Promise<Suggested[]> {
  const omnibox = chrome.omnibox as unknown as Omnibox;
  const { setDefaultSuggestion } = omnibox;
  let first = '';
  omnibox.setDefaultSuggestion = async ({ description }) => {
    first = description;
  };
  const suggested: Suggested[] = [];
  for (const text of texts) {
    first = '';
    const others = await new Promise<Suggested['others']>((done) => omnibox.onInputChanged.dispatch(text, done));
    suggested.push({ first, others });
  }
  omnibox.setDefaultSuggestion = setDefaultSuggestion;
  const descriptions = suggested.flatMap((one) => [one.first, ...one.others.map(({ description }) => description)]);
  while (descriptions.length > 0)
    await setDefaultSuggestion.call(omnibox, { description: descriptions.splice(0, most).join(' ') });
  const isRead = setDefaultSuggestion.call(omnibox, { description: '<no-xml' }).then(
    () => false,
    () => true,
  );
  if (!(await isRead)) throw new Error('Chromium takes what is no XML');
  return suggested;
}

const TEXT = '(?:[^<>&]|&(?:amp|lt|gt|quot|apos);)*';
const DESCRIPTION = new RegExp(`^${TEXT}(?:<dim>${TEXT}</dim>)?${TEXT}$`, 'u');
const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A description as a reader sees it: one part may be dimmed. Throws where it has other markup, so that several together are XML where each is. */
function asItReads(description: string): string {
  if (!DESCRIPTION.test(description)) throw new Error(`not a text alone: ${description}`);
  return description.replace(/<\/?dim>/g, '').replace(/&(\w+);/g, (_, name: string) => SIGNS[name] ?? '');
}
