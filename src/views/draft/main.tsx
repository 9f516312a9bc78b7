import { type ComponentChild, render } from 'preact';
import browser from 'webextension-polyfill';
import { idOf } from '../../collection/record-file.ts';
import { toFault } from '../../compiler/fault.ts';
import { removeRecord, saveRecord } from '../../compiler/own/keep-record.ts';
import { listOwnRecords } from '../../compiler/own/list-records.ts';
import { readOwnRecord } from '../../compiler/own/read-record.ts';
import { draftName } from '../../messages/draft.ts';
import { COLLECTIONS } from '../../sources/collection-list.ts';
import { openByNumber } from '../browse/list-keys.ts';
import { Message } from '../context/Message.tsx';
import { faultWords } from '../options/fault-words.ts';
import { saveFile } from '../options/save-file.ts';
import { copyText } from '../text/copy-text.ts';
import { setLanguage } from '../text/set-language.ts';
import { type Word, word } from '../text/words.ts';
import { applyLastTheme } from '../theme/apply-theme.ts';
import { followSettings } from '../theme/follow-settings.ts';
import { Draft } from './Draft.tsx';
import type { DraftActions } from './draft-actions.ts';
import type { DraftFields } from './draft-fields.ts';
import { draftOf } from './draft-of.ts';
import type { HeldDraft } from './draft-start.ts';
import { editedId, editPlace, OWN_PLACE } from './edit-place.ts';
import { fieldsOf } from './fields-of.ts';
import { followTyping } from './follow-typing.ts';
import { OwnRecords } from './OwnRecords.tsx';

/** Rows that are shown at once. */
const PAGE = 50;

const themed = { root: document.documentElement, store: localStorage };

const actions = {
  copy: copyText,
  save: (name: string, text: string) => saveFile(name, new Blob([text], { type: 'text/markdown' })),
  keep: saveRecord,
  remove: removeRecord,
};

start();

async function start(): Promise<void> {
  applyLastTheme(themed);
  setLanguage(document.documentElement, (name, substitutions) => browser.i18n.getMessage(name, substitutions));
  followSettings(browser, themed, { isBehind: false, isPrivate: false });
  // Another place of this page: what it shows is read anew.
  addEventListener('hashchange', () => location.reload());
  const place = location.hash.slice(1);
  try {
    await showPlace(place);
  } catch (error) {
    console.error(error);
    showMessage(titleOf(place), 'failed', faultWords(toFault(error)));
  }
}

async function showPlace(place: string): Promise<void> {
  if (place === OWN_PLACE) return showOwn();
  const id = editedId(place);
  return id === null ? showDraft(place) : showRecord(id);
}

function titleOf(place: string): Word {
  if (place === OWN_PLACE) return 'ownCollection';
  return editedId(place) === null ? 'draftTitle' : 'editTitle';
}

/** Shows what the background handed over in memory, with what was typed since, unless the browser has forgotten it. */
async function showDraft(id: string): Promise<void> {
  const name = draftName(id);
  const { [name]: held } = await browser.storage.session.get(name);
  if (held === undefined) return showMessage('draftTitle', 'gone', word('draftGone'));
  const { typed, ...source } = held as HeldDraft;
  let isKept = false;
  const hold = (typed: DraftFields) => void (isKept || browser.storage.session.set({ [name]: { ...source, typed } }));
  /** The draft is a record then: loaded anew, its page shows that. */
  const keep: DraftActions['keep'] = async (record) => {
    const ended = await saveRecord(record);
    if (ended.state !== 'done') return ended;
    isKept = true;
    history.replaceState(null, '', `#${editPlace(idOf(ended.kept.path))}`);
    void browser.storage.session.remove(name);
    return ended;
  };
  const begun = { fields: draftOf(source), typed, kept: null, isPrivate: source.isPrivate };
  show('draftTitle', 'draft', <Draft start={begun} actions={{ ...actions, keep, follow: followTyping(hold) }} />);
}

/** Shows one of the reader's own records. What is typed is held by its page alone. */
async function showRecord(id: string): Promise<void> {
  const found = await readOwnRecord(id);
  if (found === null) return showMessage('editTitle', 'gone', word('editGone'));
  const begun = { fields: fieldsOf(found.record), kept: found.kept, isPrivate: false };
  show('editTitle', 'draft', <Draft start={begun} actions={{ ...actions, follow: followTyping(() => undefined) }} />);
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
