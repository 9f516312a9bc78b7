// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { afterAll } from 'vitest';

/*
 * Runs before each bundle of tests: answers its sources whether a mutant is in force. Which one is, stands in the file that
 * MUTANT_IN_FORCE names: its number, or -1 for none. Then the mutants that the tests come by are noted, in a file beside
 * the bundle: a JSON list of their numbers, as texts.
 */
const inForce = Number(readFileSync(process.env.MUTANT_IN_FORCE ?? '', 'utf8'));
/** @type {true[]} */
const met = [];

Object.assign(globalThis, {
  /** @param {number} number */
  $mutant: (number) => {
    met[number] = true;
    return number === inForce;
  },
});
if (inForce < 0)
  afterAll(() => writeFileSync(`${Reflect.get(globalThis, '$bundle')}.met`, JSON.stringify(Object.keys(met))));
