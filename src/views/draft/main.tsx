import { render } from 'preact';
import browser from 'webextension-polyfill';
import { addRecord } from '../../compiler/add-record.ts';
import { ask } from '../../messages/ask.ts';
import { type DraftSource, draftName } from '../../messages/draft.ts';
import { Message } from '../context/Message.tsx';
import { saveFile } from '../options/save-file.ts';
import { copyText } from '../text/copy-text.ts';
import { setLanguage } from '../text/set-language.ts';
import { word } from '../text/words.ts';
import { applyLastTheme, applyTheme } from '../theme/apply-theme.ts';
import { Draft } from './Draft.tsx';
import type { DraftActions } from './draft-actions.ts';

const themed = { root: document.documentElement, store: localStorage };

const actions: DraftActions = {
  copy: copyText,
  save: (name, text) => saveFile(name, new Blob([text], { type: 'text/markdown' })),
  add: addRecord,
};

start();

async function start(): Promise<void> {
  applyLastTheme(themed);
  setLanguage(document.documentElement, (name, substitutions) => browser.i18n.getMessage(name, substitutions));
  document.title = `${word('draftTitle')} · ${word('extensionName')}`;
  const source = await draftSource();
  render(
    source === null ? (
      <main class="draft">
        <Message title={word('draftTitle')} text={word('draftGone')} />
      </main>
    ) : (
      <Draft source={source} actions={actions} />
    ),
    document.body,
  );
  document.body.dataset.ready = source === null ? 'gone' : 'draft';
  const { settings } = await ask('optionsContent', null);
  applyTheme(themed, settings.theme);
}

/** What the background handed over in memory; null where the browser has forgotten it. */
async function draftSource(): Promise<DraftSource | null> {
  const name = draftName(location.hash.slice(1));
  const { [name]: source } = await browser.storage.session.get(name);
  return (source as DraftSource | undefined) ?? null;
}
