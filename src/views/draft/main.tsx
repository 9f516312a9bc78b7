import { type ComponentChild, render } from 'preact';
import browser from 'webextension-polyfill';
import { toFault } from '../../compiler/fault.ts';
import { removeRecord, saveRecord } from '../../compiler/own/keep-record.ts';
import { listOwnRecords } from '../../compiler/own/list-records.ts';
import { readOwnRecord } from '../../compiler/own/read-record.ts';
import { ask } from '../../messages/ask.ts';
import { type DraftSource, draftName } from '../../messages/draft.ts';
import { COLLECTIONS } from '../../sources/collection-list.ts';
import { openByNumber } from '../browse/list-keys.ts';
import { Message } from '../context/Message.tsx';
import { faultWords } from '../options/fault-words.ts';
import { saveFile } from '../options/save-file.ts';
import { copyText } from '../text/copy-text.ts';
import { setLanguage } from '../text/set-language.ts';
import { type Word, word } from '../text/words.ts';
import { applyLastTheme, applyTheme } from '../theme/apply-theme.ts';
import { Draft } from './Draft.tsx';
import type { DraftActions } from './draft-actions.ts';
import { draftOf } from './draft-of.ts';
import type { DraftStart } from './draft-start.ts';
import { editedId, OWN_PLACE } from './edit-place.ts';
import { fieldsOf } from './fields-of.ts';
import { OwnRecords } from './OwnRecords.tsx';

/** Rows that are shown at once. */
const PAGE = 50;

const themed = { root: document.documentElement, store: localStorage };

const actions: DraftActions = {
  copy: copyText,
  save: (name, text) => saveFile(name, new Blob([text], { type: 'text/markdown' })),
  keep: saveRecord,
  remove: removeRecord,
};

start();

async function start(): Promise<void> {
  applyLastTheme(themed);
  setLanguage(document.documentElement, (name, substitutions) => browser.i18n.getMessage(name, substitutions));
  // Another place of this page: what it shows is read anew.
  addEventListener('hashchange', () => location.reload());
  const place = location.hash.slice(1);
  try {
    await showPlace(place);
  } catch (error) {
    console.error(error);
    showMessage(titleOf(place), 'failed', faultWords(toFault(error)));
  }
  const { settings } = await ask('optionsContent', null);
  applyTheme(themed, settings.theme);
}

async function showPlace(place: string): Promise<void> {
  if (place === OWN_PLACE) return showOwn();
  const id = editedId(place);
  const begun = id === null ? await drafted(place) : await edited(id);
  if (begun === null) showMessage(titleOf(place), 'gone', word(id === null ? 'draftGone' : 'editGone'));
  else show(titleOf(place), 'draft', <Draft start={begun} actions={actions} />);
}

function titleOf(place: string): Word {
  if (place === OWN_PLACE) return 'ownCollection';
  return editedId(place) === null ? 'draftTitle' : 'editTitle';
}

/** What the background handed over in memory; null where the browser has forgotten it. */
async function drafted(id: string): Promise<DraftStart | null> {
  const name = draftName(id);
  const stored = await browser.storage.session.get(name);
  const source = stored[name] as DraftSource | undefined;
  return source === undefined ? null : { fields: draftOf(source), kept: null, isPrivate: source.isPrivate };
}

async function edited(id: string): Promise<DraftStart | null> {
  const found = await readOwnRecord(id);
  return found && { fields: fieldsOf(found.record), kept: found.kept, isPrivate: false };
}

/** Shows the reader's own records, and what becomes of them in other tabs. */
async function showOwn(): Promise<void> {
  let limit = PAGE;
  const draw = async (): Promise<void> => {
    const { rows, total } = await listOwnRecords({ offset: 0, limit });
    const more = () => {
      limit += PAGE;
      void draw();
    };
    show(
      titleOf(OWN_PLACE),
      'own',
      <OwnRecords rows={rows} total={total} onMore={rows.length < total ? more : null} />,
    );
  };
  document.addEventListener('keydown', openByNumber);
  browser.storage.onChanged.addListener((changes) => void (COLLECTIONS in changes && draw()));
  await draw();
}

function showMessage(title: Word, state: string, text: string): void {
  const message = <Message title={word(title)} text={text} />;
  show(title, state, <main class="draft">{message}</main>);
}

function show(title: Word, state: string, view: ComponentChild): void {
  document.title = `${word(title)} · ${word('extensionName')}`;
  render(view, document.body);
  document.body.dataset.ready = state;
}
