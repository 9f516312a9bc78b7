import { render } from 'preact';
import { Unanswered } from '../../src/views/context/Unanswered.tsx';
import { Popup } from '../../src/views/popup/Popup.tsx';
import { setWords } from '../../src/views/text/words.ts';
import { english, englishLookup } from './english.ts';
import { fixtures } from './fixtures.ts';
import { popupActions } from './popup-fixtures.ts';

/** The popup outside an extension: shows the fixture that the address names, as `picture.html#seed`. */
const name = decodeURIComponent(location.hash.slice(1));
setWords(englishLookup);
document.getElementById('loading')?.remove();
render(view(), document.body);

function view() {
  const content = fixtures[name];
  if (content === undefined) return <Unanswered details={name} copy={() => Promise.resolve(true)} />;
  const permission = english.get('permissionChromium') ?? '';
  return <Popup content={content} permission={permission} actions={popupActions(content.answer)} />;
}
