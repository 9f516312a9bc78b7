import { randomFrom } from '../../collection/variants/random.ts';
import { addresses } from './addresses.ts';
import { directions } from './directions.ts';
import { jsonTexts } from './json.ts';
import { longTexts } from './long.ts';
import { lookalikes } from './lookalikes.ts';
import { attributes, scripts } from './markup.ts';
import { styles } from './styles.ts';
import { unseenTexts } from './unseen.ts';
import { writtenTexts } from './written.ts';
import { yamlTexts } from './yaml.ts';
import { zipNames } from './zip-names.ts';

/** How each kind of attack is made: its contexts × its payloads × its encodings. */
const MAKERS = {
  script: scripts,
  attribute: attributes,
  url: addresses,
  css: styles,
  bidi: directions,
  'zero-width': unseenTexts,
  homoglyph: lookalikes,
  long: longTexts,
  yaml: yamlTexts,
  zip: zipNames,
  json: jsonTexts,
  written: writtenTexts,
};

/** What an attack is made to fool. */
export type AttackKind = keyof typeof MAKERS;

/** A text that means harm. */
export interface Attack {
  kind: AttackKind;
  text: string;
}

/** So many of each kind are taken, spread by a seed over all that can be made. */
const OF_EACH = 100;
const SEED = 4;

/** The kinds of attacks. */
export const KINDS = Object.keys(MAKERS) as AttackKind[];

/** Everything that can be made, each text once: for the doors that many can pass in no time. */
export const MADE: readonly string[] = [...new Set(KINDS.flatMap((kind) => MAKERS[kind]()))];

/** The corpus: each text once, the same on every machine. */
export const ATTACKS: readonly Attack[] = sample();

function sample(): Attack[] {
  const random = randomFrom(SEED);
  const taken = new Set<string>();
  return KINDS.flatMap((kind) => {
    const left = [...new Set(MAKERS[kind]())].filter((text) => !taken.has(text));
    const texts = Array.from({ length: OF_EACH }, () => left.splice(random.below(left.length), 1)).flat();
    for (const text of texts) taken.add(text);
    return texts.map((text) => ({ kind, text }));
  });
}

/** The texts alone. */
export const TEXTS: readonly string[] = ATTACKS.map(({ text }) => text);

/** So many of each kind: for doors that take their time. */
export const someOfEach = (count: number): Attack[] =>
  KINDS.flatMap((kind) => ATTACKS.filter((attack) => attack.kind === kind).slice(0, count));
