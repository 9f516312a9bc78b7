import { expect, test } from 'vitest';
import { type Mutant, mutantsOf } from '../../../build/mutants/mutants-of.ts';
import { ASKED, withAllMutants } from '../../../build/mutants/with-all-mutants.ts';

const FIRST = 100;

/** What a source gives with one of its mutants in force, or with none (-1): its value, or the name of its error. */
function runWith(source: string, inForce: number): unknown {
  try {
    return new Function(ASKED, source)((number: number) => number === inForce);
  } catch (error) {
    return error instanceof Error ? error.name : error;
  }
}

const named = ({ before, after }: Mutant) => `${before} → ${after}`;

test.each<[string, string, unknown, { [change: string]: unknown }]>([
  ['operators in each other', 'return 2 * (3 + 1) < 9;', true, { '+ → -': true, '* → /': true, '2 → 3': false }],
  [
    'a chain that ends where there is nothing',
    "const a = {}; return a.b?.trim().length ?? 'none';",
    'none',
    { "'none' → ''": '', 'a.b?.trim() → a.b': 'TypeError', '?? → &&': undefined },
  ],
  ['a call in a chain', "const a = { b: ' 1 ' }; return a.b?.trim().length;", 1, { 'a.b?.trim() → a.b': 3 }],
  [
    'a negation of what stands in brackets',
    'return !(1 > 2 || false);',
    true,
    { '!(1 > 2 || false) → (1 > 2 || false)': false },
  ],
  [
    'a statement without its brackets',
    'let a = 0; if (true) a++; else a--; return a;',
    1,
    { 'a++; → ;': 0, 'true → false': -1 },
  ],
  [
    'the opposite of a call',
    'return [1, 2].some((a) => a > 1);',
    true,
    { 'some → every': false, '[1, 2] → []': false },
  ],
  ['a default beside an and', 'return null ?? (0 && 7) ?? 9;', 0, { '?? → &&': 9, '&& → ||': 7 }],
  ['a tagged template, which stays one', `return String.raw\`\\n\${1 + 1}\`;`, '\\n2', { '+ → -': '\\n0' }],
  ['a short function', 'const f = (a) => ({ a }); return f(7).a;', 7, { '{ a } → undefined': 'TypeError' }],
  ['two things in one place', 'return true ? 1 : 2;', 1, { 'true → false': 2, '1 → 2': 2 }],
])('%s', (_, code, without, expected) => {
  // A function's body alone is no module.
  const source = `const run = () => { ${code} };`;
  const mutants = mutantsOf(source);
  const all = `${withAllMutants(source, mutants, FIRST)} return run();`;
  expect(runWith(all, -1)).toEqual(without);
  const found = Object.fromEntries(mutants.map((mutant, place) => [named(mutant), runWith(all, FIRST + place)]));
  expect(found).toMatchObject(expected);
});
