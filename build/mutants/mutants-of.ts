import { parseAst } from 'vitest/node';
import { changesOf, type Node } from './changes-of.ts';

/** A change of a source that some test should notice. */
export interface Mutant {
  /** Where it is, in characters of the source. */
  start: number;
  end: number;
  line: number;
  /** What stands there. */
  before: string;
  /** What it becomes. */
  after: string;
}

/** Every mutant of a TypeScript source, in its order. Types, imports and messages of errors are left alone. */
export function mutantsOf(code: string): Mutant[] {
  const mutants: Mutant[] = [];
  const visit = (node: Node) => {
    if (isLeftAlone(node)) return;
    for (const { start, end, after } of changesOf(node, code)) {
      const line = code.slice(0, start).split('\n').length;
      mutants.push({ start, end, line, before: code.slice(start, end), after });
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(parseAst(code, { lang: 'ts' }) as unknown as Node);
  return mutants.filter(({ before, after }) => before !== after);
}

/** The source with one mutant in it. */
export function mutated(code: string, { start, end, after }: Mutant): string {
  return code.slice(0, start) + after + code.slice(end);
}

function isLeftAlone(node: Node): boolean {
  const { type, callee } = node as { type: string; callee?: { name?: string } };
  if (/^TS(?!AsExpression|NonNullExpression|SatisfiesExpression)|^Import/.test(type)) return true;
  return type === 'NewExpression' && /Error$/.test(callee?.name ?? '');
}

function childrenOf(node: Node): Node[] {
  return Object.entries(node).flatMap(([name, value]) => {
    // The name of a property is not what it holds, and where an export is from is no text.
    if ((name === 'key' && node.computed !== true) || (name === 'source' && /^Export/.test(node.type))) return [];
    return (Array.isArray(value) ? value : [value]).filter(isNode);
  });
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
