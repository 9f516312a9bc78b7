import { useState } from 'preact/hooks';
import type { DraftSource } from '../../messages/draft.ts';
import { recordFileName } from '../../record/write/record-file-name.ts';
import { recordMarkdown } from '../../record/write/record-markdown.ts';
import { CopyField } from '../cite/CopyField.tsx';
import { ForeignText } from '../text/ForeignText.tsx';
import { word } from '../text/words.ts';
import { AddRecord } from './AddRecord.tsx';
import { checkDraft } from './check-draft.ts';
import { DraftForm } from './DraftForm.tsx';
import type { DraftActions } from './draft-actions.ts';
import { draftOf } from './draft-of.ts';

/** Properties of `Draft`. */
export interface DraftProps {
  source: DraftSource;
  actions: DraftActions;
}

/** A record of a page, to be looked over, beside the file that it makes, which follows every key. */
export function Draft({ source, actions }: DraftProps) {
  const [first] = useState(() => draftOf(source));
  const [fields, setFields] = useState(first);
  const { record, problems } = checkDraft(fields);
  const name = record && recordFileName(record);
  const text = record === null ? '' : recordMarkdown(record);
  return (
    <main class="draft">
      <h1>{word('draftTitle')}</h1>
      <p class="message">{word(first.title === '' ? 'draftUnread' : 'draftText')}</p>
      <div class="draft-columns">
        <DraftForm
          fields={fields}
          problems={problems}
          onChange={(changed) => setFields((before) => ({ ...before, ...changed }))}
        />
        <section class="draft-result" aria-labelledby="draft-file">
          <h2 id="draft-file">{word('draftFile')}</h2>
          <p class="draft-name">{name && <ForeignText text={name} />}</p>
          <CopyField text={text} label={word('draftFile')} isCode placeholder={word('draftNotYet')} copy={actions.copy}>
            <button
              type="button"
              class="secondary"
              disabled={name === null}
              onClick={() => name !== null && actions.save(name, text)}
            >
              {word('draftSave')}
            </button>
          </CopyField>
          <AddRecord name={name} text={text} isPrivate={source.isPrivate} add={actions.add} />
        </section>
      </div>
    </main>
  );
}
