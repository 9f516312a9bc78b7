import { render } from 'preact';
import type { PageMetadata } from '../../../../src/page/read-metadata.ts';
import { CiteBox } from '../../../../src/views/cite/CiteBox.tsx';
import { Draft } from '../../../../src/views/draft/Draft.tsx';
import { draftOf } from '../../../../src/views/draft/draft-of.ts';
import { setWords } from '../../../../src/views/text/words.ts';
import { sayingOnly } from '../../../attack/saying-only.ts';
import { wrongCopy, wrongLine } from '../../../attack/what-is-wrong.ts';
import { settled } from './settled.ts';
import { wrongInView } from './wrong-in-view.ts';

const yes = () => Promise.resolve(true);

/** The page of a draft, of a page that says one text everywhere. */
function draft(text: string, place: number) {
  const metadata: PageMetadata = sayingOnly(text);
  const keep = () => Promise.resolve({ state: 'done', kept: { path: 'a.md', text } } as const);
  const actions = { copy: yes, save: () => undefined, keep, remove: keep };
  const fields = draftOf({ url: metadata.address, metadata });
  return <Draft key={place} start={{ fields, kept: null, isPrivate: false }} actions={actions} />;
}

/** The citation of a paper that the page links to by one text. */
function citation(text: string, place: number) {
  const papers = [{ doi: `10.5555/${text}`, url: 'https://doi.org/10.5555/a', text }];
  return (
    <CiteBox key={place} place={{ cite: { match: undefined, papers }, copy: yes }} isHidden={false} onBack={null} />
  );
}

const VIEWS = { draft, citation };

/** Draws a view of each text in place of the page's own; returns what is wrong with any, also with what fields hold. */
export async function renderEach(view: keyof typeof VIEWS, texts: readonly string[]): Promise<string[]> {
  setWords((name, substitutions) => chrome.i18n.getMessage(name, substitutions));
  const faults: string[] = [];
  for (const [place, text] of texts.entries()) {
    render(VIEWS[view](text, place), document.body);
    for (const format of view === 'citation'
      ? document.querySelectorAll<HTMLElement>('[name=cite-format]')
      : [document.body]) {
      format.click();
      await settled();
      faults.push(...[...wrongInView(), ...inFields()].map((fault) => `${text.slice(0, 60)}: ${fault}`));
    }
    if (faults.length > 10) break;
  }
  return faults;
}

/** What is wrong with what the fields hold: it is saved or copied. */
function inFields(): string[] {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[type=text], textarea');
  return [...fields]
    .map(({ value }) => wrongCopy(value) || wrongLine(value.replace(/[\r\n]/g, '')))
    .filter((one) => one !== '');
}
