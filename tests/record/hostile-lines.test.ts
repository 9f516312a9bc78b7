import { describe, expect, test } from 'vitest';
import { parseRecord } from '../../src/record/parse-record.ts';
import { formatProblem } from '../../src/record/problem.ts';
import { bytes, markdown } from './made-record.ts';

describe('a broken line is told in time where it', () => {
  const told = 'a colon needs quotes; write ';
  test.each([
    ['has many colons before U+2028', `type: a${': b'.repeat(50_000)}\u2028c`, `a.md:3: type: ${told}type: "a: b: b`],
    [
      'is an item that has many colons before U+2028',
      `topics:\n- a: "${'b: '.repeat(50_000)}\u2028"`,
      `a.md:4: topics[0]: ${told}- "a: \\"b: b`,
    ],
  ])('%s', (_, lines, line) => {
    const start = performance.now();
    const { kind, ...parsed } = parseRecord(bytes(markdown(lines)), 'a.md');
    // Steps that grow with the square of the line take many seconds.
    expect(performance.now() - start).toBeLessThan(1000);
    expect(kind).toBe('broken');
    const [problem] = 'problems' in parsed ? parsed.problems : [];
    expect(problem && formatProblem(problem)).toContain(line);
  });
});
