import { useState } from 'preact/hooks';
import { bodyOf } from '../../record/write/body-of.ts';
import { recordFileName } from '../../record/write/record-file-name.ts';
import { recordMarkdown } from '../../record/write/record-markdown.ts';
import { CopyField } from '../cite/CopyField.tsx';
import { ForeignText } from '../text/ForeignText.tsx';
import { type Word, word } from '../text/words.ts';
import { checkDraft } from './check-draft.ts';
import { DraftForm } from './DraftForm.tsx';
import type { DraftActions } from './draft-actions.ts';
import type { DraftStart } from './draft-start.ts';
import { KeepRecord } from './KeepRecord.tsx';
import { RemovedRecord } from './RemovedRecord.tsx';
import { useKeeping } from './use-keeping.ts';
import { useSaving } from './use-saving.ts';

/** Properties of `Draft`. */
export interface DraftProps {
  start: DraftStart;
  actions: DraftActions;
}

/** A record, new or the reader's own, to be looked over, beside the file that it makes, which follows every key. */
export function Draft({ start, actions }: DraftProps) {
  const { isPrivate } = start;
  const [fields, setFields] = useState(start.typed ?? start.fields);
  const [body] = useState(() => bodyOf(start.kept?.text ?? ''));
  const keeping = useKeeping(start.kept, actions);
  const { record, problems } = checkDraft(fields);
  const name = record && (keeping.kept?.path ?? recordFileName(record));
  // What stands behind the front matter is nobody's but the reader's.
  const text = record === null ? '' : recordMarkdown(record) + body;
  const save = useSaving({ fields, text }, { start, keeping, actions });
  if (keeping.isRemoved) return <RemovedRecord title={fields.title} keeping={keeping} />;
  return (
    <main class="draft">
      <h1>{word(start.kept ? 'editTitle' : 'draftTitle')}</h1>
      <p class="message">{word(introduction(start))}</p>
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
              onClick={() => name !== null && save(name, text)}
            >
              {word('draftSave')}
            </button>
          </CopyField>
          <KeepRecord name={name} text={text} isPrivate={isPrivate} keeping={keeping} />
        </section>
      </div>
    </main>
  );
}

function introduction({ kept, fields }: DraftStart): Word {
  if (kept !== null) return 'editText';
  return fields.title === '' ? 'draftUnread' : 'draftText';
}
