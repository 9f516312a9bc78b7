import { cross, encoded } from './cross.ts';
import { ENCODINGS } from './encodings.ts';

/** Embeddings, overrides, isolates, marks (UAX 9), opened and often not closed. */
const CONTROLS = [
  '\u202a§',
  '\u202b§\u202c',
  '\u202d§',
  '\u202e§',
  '\u202e§\u202c',
  '\u2066§',
  '\u2067§\u2069',
  '\u2068\u202e§\u2069\u2069\u2069',
  '\u200f§\u200e',
  '\u061c§',
  `${'\u202e'.repeat(70)}§`,
  '\u2069\u202c§\u2067',
  '§\u202e',
];
const WORDS = [
  'invoice-gnp.exe',
  'https://news.example/moc.yranac',
  'quality 48 · 5 Feb 2021',
  'السطح أدفأ مكان 12,5%',
  'שלום (abc) 3-2-1',
  'if (isOwner) { /* check */ }',
  'a\nb\u2029c',
  '\u2800',
];

/** Character references, which a view decodes. */
const referenced = (text: string): string =>
  text.replace(/\p{Bidi_Control}/gu, (one) => `&#x${one.charCodeAt(0).toString(16)};`);

/** Texts that turn what stands beside them around. */
export const directions = (): string[] => encoded([ENCODINGS.plain ?? referenced, referenced], cross(CONTROLS, WORDS));
