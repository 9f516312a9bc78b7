import { strToU8, zipSync } from 'fflate';
import { ATTACKS, type Attack } from '../../attack/corpus/attacks.ts';
import { everyField } from '../../attack/every-field.ts';

/** The address that all records of a kind share. */
export const pageOf = (kind: Attack['kind']): string => `https://news.example/2021/attacks-of-${kind}`;

/** The topic that they have, and one of three letters that a record alone has: no error is forgiven in a word so short. */
export const topicOf = (kind: Attack['kind']): string => `Attacks of ${kind}`;
export const tokenOf = (place: number): string => `q${place.toString(36).padStart(2, '0')}`;

/** No field keeps more of a text, and the file stays smaller than what is read of one. */
const LONGEST = 4400;

/** A record with one attack in each of its fields, as a file of Markdown. JSON is YAML. */
function toMarkdown({ kind, text }: Attack, place: number): string {
  const fields = everyField(text.slice(0, LONGEST));
  const [link] = fields.related;
  const record = {
    ...fields,
    webUrl: pageOf(kind),
    quality: place,
    topics: [...fields.topics, topicOf(kind), tokenOf(place)],
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
  const info = {
    name: ATTACKS[0]?.text,
    licence: ATTACKS[150]?.text,
    quality: ATTACKS[450]?.text,
    home: 'https://news.example/\u0430',
  };
  return zipSync({ ...Object.fromEntries(files), 'collection.yml': strToU8(written(info)) }, { level: 1 });
}
