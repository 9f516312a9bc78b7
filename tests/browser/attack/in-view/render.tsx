import { type ComponentChildren, render } from 'preact';
import type { PageAnswer } from '../../../../src/messages/contract.ts';
import type { ListAnswer } from '../../../../src/messages/found-records.ts';
import { FoundList } from '../../../../src/views/browse/FoundList.tsx';
import { CiteBox } from '../../../../src/views/cite/CiteBox.tsx';
import { ContextHeader } from '../../../../src/views/context/ContextHeader.tsx';
import { MatchSwitcher } from '../../../../src/views/context/MatchSwitcher.tsx';
import { RecordContext } from '../../../../src/views/context/RecordContext.tsx';
import { Draft } from '../../../../src/views/draft/Draft.tsx';
import { draftOf } from '../../../../src/views/draft/draft-of.ts';
import { setWords } from '../../../../src/views/text/words.ts';
import { sayingOnly } from '../../../attack/saying-only.ts';
import { wrongCopy } from '../../../attack/what-is-wrong.ts';
import type { Seen } from './drive.ts';
import { settled } from './settled.ts';
import { wrongInView, wrongSizes } from './wrong-in-view.ts';

const yes = () => Promise.resolve(true);
const nothing = () => undefined;

/** Draws views in place of the page's own; what is seen of them. */
async function see(views: ComponentChildren): Promise<Seen> {
  setWords((name, substitutions) => chrome.i18n.getMessage(name, substitutions));
  render(null, document.body);
  render(views, document.body);
  await settled();
  const titles = [...document.querySelectorAll('h1, .browse .link-title')].map((one) => one.textContent ?? '');
  return { titles, faults: [...wrongInView(), ...inFields()] };
}

/** What is wrong with what the fields hold: it is saved or copied. */
function inFields(): string[] {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[type=text], textarea');
  return [...fields].map(({ value }) => wrongCopy(value)).filter((one) => one !== '');
}

/** What the background answers. */
async function ask<Reply>(name: string, request: object): Promise<Reply> {
  const { reply } = await chrome.runtime.sendMessage({ name, request });
  return reply;
}

/** Draws all matches of a page at once, as the background tells them. */
export async function seeMatches(url: string): Promise<Seen> {
  const page = { url, tabId: 1, windowId: 1, isPrivate: true };
  const { answer } = await ask<{ answer: PageAnswer }>('popupContent', page);
  const matches = answer.context.state === 'found' ? answer.context.matches : [];
  return see([
    matches[0] && <MatchSwitcher key="switcher" matches={matches} current={matches[0]} onChoose={nothing} />,
    ...matches.flatMap((match) =>
      match.kind === 'record' ? (
        <section key={match.id}>
          <ContextHeader match={match} />
          <RecordContext match={match} hasPictures={false} hasExcerpts={true} onOpen={nothing} />
        </section>
      ) : (
        []
      ),
    ),
  ]);
}

/** Draws the rows of a topic, as many as a list has, as the background tells them. */
export async function seeList(name: string): Promise<Seen> {
  const question = { kind: 'topic', name, order: 'best', offset: 0, limit: 1000 };
  const { rows } = await ask<ListAnswer>('list', question);
  return see(
    <main class="browse">
      <FoundList rows={rows} hasCollections={true} showMore={undefined} />
    </main>,
  );
}

/** Draws the drafts of pages that say one text everywhere, all at once. */
export async function seeDrafts(texts: readonly string[]): Promise<Seen> {
  const keep = () => Promise.resolve({ state: 'done', kept: { path: 'a.md', text: '' } } as const);
  const actions = { copy: yes, save: nothing, follow: nothing, keep, remove: keep };
  return see(
    texts.map((text, place) => {
      const metadata = sayingOnly(text);
      const start = { fields: draftOf({ url: metadata.address, metadata }), kept: null, isPrivate: false };
      return <Draft key={place} start={start} actions={actions} />;
    }),
  );
}

/** Draws citations of papers that a page links to by one text each, all at once, in every format. */
export async function seeCitations(texts: readonly string[]): Promise<Seen> {
  const boxes = texts.map((text, place) => {
    const papers = [{ doi: `10.5555/${text}`, url: 'https://doi.org/10.5555/a', text }];
    return (
      // Radio buttons of one name are a choice, each in its own form.
      <form key={place}>
        <CiteBox place={{ cite: { match: undefined, papers }, copy: yes }} isHidden={false} onBack={null} />
      </form>
    );
  });
  const seen = await see(boxes);
  for (const format of [1, 2, 3]) {
    for (const choice of document.querySelectorAll<HTMLElement>(`label:nth-of-type(${format + 1}) [name=cite-format]`))
      choice.click();
    await settled();
    // Nothing but the field says something else now.
    seen.faults.push(...wrongSizes(), ...inFields());
  }
  return seen;
}
