import { SING } from './canary.ts';
import { cross } from './cross.ts';

const PLACES = [
  '§',
  '---\n§\n---\n',
  '---\ntitle: A\n§\n---\n',
  '---\ntitle: §\n---\n',
  '---\ntitle: A\nprovider:\n  name: §\n---\n',
  '---\ntitle: A\nrelated:\n  - title: B\n    webUrl: §\n---\n',
  'name: A\n§\n',
  'name: §\n',
];
const DOCUMENTS = [
  `!!js/function 'function(){${SING}}'`,
  '!!js/regexp /a/',
  '!<tag:yaml.org,2002:js/undefined> ""',
  '!!python/object/apply:os.system ["id"]',
  '!!binary R0lGODlh',
  '!!set {a, b}',
  '*nobody',
  '&a [*a, *a]',
  '&a {b: &b [*a]}',
  '<<: {title: "Merged", webUrl: "javascript:1"}',
  '__proto__: {polluted: true}',
  '{__proto__: {polluted: true}, constructor: {prototype: {polluted: true}}}',
  '? [a, b]\n: c',
  'a: b: c: d',
  '"unclosed',
  '%YAML 9.9\n---\na',
  '...\n--- a',
  '---js\nmodule.exports = {}',
  `${'['.repeat(2000)}`,
  `${'{a: '.repeat(500)}`,
  '0x1F',
  '.inf',
  '2021-02-30T99:99:99Z',
  '|2-\n  text\n ---',
  '\u0007\u0085',
  'a\t: b',
  '- - - - a',
  '~',
];

/** Bits of YAML, bare, as a record's front matter and as a `collection.yml`. */
export const yamlTexts = (): string[] => cross(PLACES, DOCUMENTS);
