import { cross } from './cross.ts';

const PLACES = [
  '§',
  '{"title":§}',
  '{"records":[§]}',
  '{"@graph":[§],"@type":§}',
  '{"settings":§,"version":1}',
  '[[§]]',
  '{"a":1,"a":§',
];
const VALUES = [
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"__proto__":null,"toString":1,"valueOf":2}',
  '{"toString":null,"valueOf":null}',
  '{"hasOwnProperty":1,"length":-1}',
  '{"then":"a","toJSON":{}}',
  '[{"length":1e9}]',
  `${'['.repeat(3000)}${']'.repeat(3000)}`,
  `${'{"a":'.repeat(900)}1${'}'.repeat(900)}`,
  '1e999',
  '-0',
  '123456789012345678901234567890',
  'NaN',
  '"\\ud800"',
  '"\\u202e\\u0000"',
  '"</script><script>globalThis.sang=1</script>"',
  '"\u2028\u2029"',
  '\ufeff{}',
  '/* a */{}',
  "{'a':1}",
  '{"a":01}',
  '"unclosed',
  'undefined',
  '{"@type":"Article","url":"javascript:1","headline":["<b>"]}',
  '{"@type":{"toString":1,"valueOf":1},"url":"a"}',
];

/** Texts of JSON, and texts that are nearly JSON. */
export const jsonTexts = (): string[] => cross(PLACES, VALUES);
