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
  /** The whole expression or statement that is another with the change. */
  place: { start: number; end: number; isStatement: boolean };
  /** What that is with the change. */
  changed: string;
}

/** Every mutant of a TypeScript source, in its order. Types, imports and messages of errors are left alone. */
export function mutantsOf(code: string): Mutant[] {
  const mutants: Mutant[] = [];
  const visit = (node: Node, chain: Node | null) => {
    if (isLeftAlone(node)) return;
    const inside = node.type === 'ChainExpression' ? node : chain;
    for (const { start, end, after, place, changed } of changesOf(node, code)) {
      const line = code.slice(0, start).split('\n').length;
      // A part of `a?.b.c` is no expression of its own: it ends with the whole chain where there is no `a`.
      const whole = place === node && inside ? inside : place;
      const isStatement = whole.type === 'ExpressionStatement';
      const around = { start: whole.start, end: whole.end, isStatement };
      const text = code.slice(whole.start, start) + after + code.slice(end, whole.end);
      mutants.push({
        start,
        end,
        line,
        before: code.slice(start, end),
        after,
        place: around,
        changed: changed ?? text,
      });
    }
    for (const [child, goesOn] of childrenOf(node)) visit(child, goesOn ? inside : null);
  };
  visit(parseAst(code, { lang: 'ts' }) as unknown as Node, null);
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

/** The names under which a node of a chain (`a?.b.c()`) has the part before it. */
const BEFORE = ['expression', 'callee', 'object'];

/** The nodes in a node that can be changed, each with whether it is the part of a chain before this one. */
function childrenOf(node: Node): [Node, boolean][] {
  return Object.entries(node).flatMap(([name, value]) => {
    // The name of a property is not what it holds, where an export is from is no text, and a tag takes only a template.
    if ((name === 'key' && node.computed !== true) || (name === 'source' && /^Export/.test(node.type))) return [];
    if (name === 'quasi') return childrenOf(value as Node);
    const children = (Array.isArray(value) ? value : [value]).filter(isNode);
    return children.map((child): [Node, boolean] => [child, BEFORE.includes(name)]);
  });
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
