import { render } from 'preact';
import { Unanswered } from '../../src/views/context/Unanswered.tsx';
import * as more from '../../src/views/more.ts';
import { Popup } from '../../src/views/popup/Popup.tsx';
import { setWords } from '../../src/views/text/words.ts';
import { browseActions } from './browse-fixtures.ts';
import { english, englishLookup } from './english.ts';
import { fixtures } from './fixtures.ts';

/** The popup outside an extension: shows the fixture that the address names, as `picture.html#seed`. */
const name = decodeURIComponent(location.hash.slice(1));
const copy = () => Promise.resolve(true);
setWords(englishLookup);
document.getElementById('loading')?.remove();
render(view(), document.body);

function view() {
  const content = fixtures[name];
  if (content === undefined) return <Unanswered details={name} copy={copy} />;
  const { answer } = content;
  const actions = {
    readPage: () => Promise.resolve(answer),
    hideMatch: () => Promise.resolve(answer),
    showHidden: () => Promise.resolve(answer),
    setCounts: (isWanted: boolean) => Promise.resolve(isWanted),
    declineCounts: () => undefined,
    draftRecord: () => undefined,
    setPictures: () => undefined,
    openSettings: () => undefined,
    addCollection: () => undefined,
    copy,
    copyDetails: copy,
    loadMore: () => Promise.resolve(more),
    ...browseActions,
  };
  return <Popup content={content} permission={english.get('permissionChromium') ?? ''} actions={actions} />;
}
