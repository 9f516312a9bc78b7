import { strToU8, zipSync } from 'fflate';
import { displayText } from '../../../src/record/display-text.ts';
import { validateRecord } from '../../../src/record/validate-record.ts';
import { ATTACKS, type Attack, KINDS, someOfEach } from '../../attack/corpus/attacks.ts';
import { everyField } from '../../attack/every-field.ts';

/** The two addresses that the records of a kind share: all long ones together are more than is kept of one. */
export const PARTS = [0, 1] as const;
export const pageOf = (kind: Attack['kind'], part: number): string =>
  `https://news.example/2021/attacks-of-${kind}-${part}`;
/** In which part of its kind an attack is, by its place in the corpus. */
export const partAt = (place: number): number => place % PARTS.length;

/** An address that five of each kind have, too. */
export const MIXED = 'https://news.example/2021/attacks-of-all-kinds';

/** The topics that half of the kinds have each: a list shows a thousand records at most. */
export const TOPICS = ['First attacks', 'Second attacks'] as const;
export const topicOf = (kind: Attack['kind']): string => TOPICS[KINDS.indexOf(kind) < KINDS.length / 2 ? 0 : 1];

/** The attacks whose records are at the mixed page. */
export const MIXED_ATTACKS: readonly Attack[] = someOfEach(5);

/** The titles that the records have on the screen. A text that nobody sees makes no record. */
export const RECORDS = ATTACKS.flatMap(({ kind, text }, place) => {
  const { record } = validateRecord({ title: text });
  return record === null ? [] : [{ kind, part: partAt(place), text, title: record.title }];
});

/** What a page shows of records of one collection: each, however alike two are. */
export const shown = (records: typeof RECORDS): string[] => records.map(({ title }) => displayText(title)).sort();

/** No field keeps more of a text, and the file stays smaller than what is read of one. */
const LONGEST = 4400;

/** A record with one attack in each of its fields, as a file of Markdown. JSON is YAML. */
function toMarkdown(attack: Attack, place: number): string {
  const { kind, text } = attack;
  const fields = everyField(text.slice(0, LONGEST));
  const [link] = fields.related;
  const record = {
    ...fields,
    webUrl: pageOf(kind, partAt(place)),
    ...(MIXED_ATTACKS.includes(attack) && { originalUrl: MIXED }),
    quality: place,
    topics: [...fields.topics, topicOf(kind)],
    related: [link, { ...link, title: `2 ${text}`, webUrl: `https://news.example/${place}`, quality: 1 }],
  };
  return `---\n${written(record)}\n---\n`;
}

/** As JSON, with all escaped that no file of YAML may hold: so no parser refuses it. */
const written = (value: object): string =>
  JSON.stringify(value).replace(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu, escaped);
const escaped = (one: string): string => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A zip with a record for each attack. */
export function attackZip(): Uint8Array {
  const files = ATTACKS.map((attack, place) => [`${attack.kind}/${place}.md`, strToU8(toMarkdown(attack, place))]);
  const [name, licence, quality] = [0, 150, 450].map((place) => ATTACKS[place]?.text);
  const info = written({ name, licence, quality, home: 'https://news.example/\u0430' });
  return zipSync({ ...Object.fromEntries(files), 'collection.yml': strToU8(info) }, { level: 1 });
}
