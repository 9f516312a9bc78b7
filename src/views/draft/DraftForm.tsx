import { displayText } from '../../record/display-text.ts';
import { LIMITS } from '../../record/validate-record.ts';
import { type Word, word } from '../text/words.ts';
import { type DraftFields, LONGEST_ADDRESS } from './draft-fields.ts';
import { Field } from './Field.tsx';
import { RelatedRows } from './RelatedRows.tsx';

/** Properties of `DraftForm`. */
export interface DraftFormProps {
  fields: DraftFields;
  /** What is wrong, by the path of the field in the front matter. */
  problems: ReadonlyMap<string, string>;
  onChange: (changed: Partial<DraftFields>) => void;
}

type TextField = Exclude<keyof DraftFields, 'related' | 'type' | 'before'>;

/** A field of text, its label, and what else `Field` is told of it. */
interface Row {
  name: TextField;
  /** In the front matter, where it is not the name. */
  path?: string;
  label: Word;
  note?: Word;
  limit: number;
  isLong?: true;
  isCode?: true;
  isRequired?: true;
}

const ROWS: readonly Row[] = [
  { name: 'title', label: 'draftFieldTitle', limit: LIMITS.title, isRequired: true },
  { name: 'excerpt', label: 'draftFieldExcerpt', note: 'draftFieldExcerptNote', limit: LIMITS.excerpt, isLong: true },
  { name: 'webUrl', label: 'draftFieldAddress', limit: LONGEST_ADDRESS, isCode: true },
  { name: 'originalUrl', label: 'draftFieldOriginal', limit: LONGEST_ADDRESS, isCode: true },
  { name: 'ampWebUrl', label: 'draftFieldAmp', limit: LONGEST_ADDRESS, isCode: true },
  { name: 'providerName', label: 'draftFieldProvider', limit: LIMITS.name },
  { name: 'providerDomain', path: 'provider.domain', label: 'draftFieldDomain', limit: LIMITS.name, isCode: true },
  { name: 'publishedDateTime', label: 'draftFieldTime', note: 'draftFieldTimeNote', limit: 40, isCode: true },
  { name: 'topics', label: 'draftFieldTopics', note: 'draftFieldTopicsNote', limit: LIMITS.topics * LIMITS.name },
  { name: 'quality', label: 'draftFieldQuality', note: 'draftFieldQualityNote', limit: 9, isCode: true },
  { name: 'image', label: 'draftFieldImage', limit: LONGEST_ADDRESS, isCode: true },
];

/** The draft as a form. Nothing is sent: what is typed shows in the file beside it. */
export function DraftForm({ fields, problems, onChange }: DraftFormProps) {
  return (
    <form class="draft-form" aria-labelledby="draft-part" noValidate onSubmit={(event) => event.preventDefault()}>
      <h2 id="draft-part">{word('draftPart')}</h2>
      {ROWS.map(({ name, path = name, label, note, ...row }) => (
        <Field
          key={name}
          label={word(label)}
          value={fields[name]}
          onChange={(value) => onChange({ [name]: value })}
          problem={problems.get(path)}
          {...(note && { note: word(note) })}
          {...row}
        />
      ))}
      <TypeChoice type={fields.type} onChange={(type) => onChange({ type })} />
      <RelatedRows links={fields.related} problems={problems} onChange={(related) => onChange({ related })} />
    </form>
  );
}

function TypeChoice({ type, onChange }: { type: string; onChange: (type: string) => void }) {
  return (
    <div class="draft-field">
      <label for="draft-type">{word('draftFieldType')}</label>
      <select
        id="draft-type"
        class="field draft-input"
        value={type}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="article">{word('draftTypeArticle')}</option>
        <option value="video">{word('draftTypeVideo')}</option>
        {!['article', 'video'].includes(type) && <option value={type}>{displayText(type)}</option>}
      </select>
    </div>
  );
}
