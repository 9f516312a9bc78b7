/** A node of the syntax tree (https://github.com/estree/estree), as far as it is looked at. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [name: string]: unknown;
}

/** One change of a piece of source. */
export interface Change {
  start: number;
  end: number;
  after: string;
  /** The whole expression or statement that is another with the change: either can stand where it stands. */
  place: Node;
  /** What that is with the change, where its text alone would be read otherwise: `a ?? b && c` is no code. */
  changed?: string;
}

const OPERATORS: { [operator: string]: string } = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
};

/** Methods that change what they are called on: without the call it stays as it was. */
const CHANGING =
  /^(?:filter|slice|trim|toLowerCase|toUpperCase|sort|toSorted|reverse|toReversed|replaceAll|replace|normalize)$/;
const OPPOSITES: { [method: string]: string } = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
};

/** What a mutation test changes of one node: operators, conditions, values, calls and statements. */
export function changesOf(node: Node, code: string): Change[] {
  const kind = KINDS[node.type];
  return kind?.(node, code) ?? [];
}

type Kind = (node: Node, code: string) => Change[];
const whole = (node: Node, after: string, place = node): Change => ({ start: node.start, end: node.end, after, place });
const part = (node: Node, name: string): Node => node[name] as Node;
const condition: Kind = (node) => ['true', 'false'].map((after) => whole(part(node, 'test'), after));

const operation: Kind = (node, code) => {
  const [left, right] = [part(node, 'left'), part(node, 'right')];
  const after = OPERATORS[String(node.operator)];
  if (after === undefined) return [];
  const between = code.slice(left.end, right.start);
  const at = left.end + between.indexOf(String(node.operator));
  const end = at + String(node.operator).length;
  const changed = `(${code.slice(node.start, at)})${after}(${code.slice(end, node.end)})`;
  return [{ start: at, end, after, place: node, changed }];
};

const KINDS: { [type: string]: Kind } = {
  BinaryExpression: operation,
  LogicalExpression: operation,
  ConditionalExpression: condition,
  IfStatement: condition,
  UnaryExpression: (node, code) => (node.operator === '!' ? [whole(node, code.slice(node.start + 1, node.end))] : []),
  ExpressionStatement: (node) => (typeof node.directive === 'string' ? [] : [whole(node, ';')]),
  ArrayExpression: (node) => ((node.elements as unknown[]).length > 0 ? [whole(node, '[]')] : []),
  ArrowFunctionExpression: (node) => {
    const body = part(node, 'body');
    return body.type === 'BlockStatement' || body.type === 'Identifier' ? [] : [whole(body, 'undefined')];
  },
  Literal: (node) => literal(node),
  TemplateLiteral: (node) => [whole(node, "''")],
  CallExpression: (node, code) => call(node, code),
};

function literal(node: Node): Change[] {
  const { value, regex } = node;
  if (typeof regex === 'object' && regex !== null) return [whole(node, '/(?!)/')];
  if (typeof value === 'string') return [whole(node, value === '' ? "'mutant'" : "''")];
  if (typeof value === 'number') return [whole(node, String(value + 1))];
  return typeof value === 'boolean' ? [whole(node, String(!value))] : [];
}

function call(node: Node, code: string): Change[] {
  const callee = part(node, 'callee');
  if (callee.type !== 'MemberExpression' || callee.computed === true) return [];
  const [object, property] = [part(callee, 'object'), part(callee, 'property')];
  const name = String(property.name);
  if (CHANGING.test(name)) return [whole(node, code.slice(object.start, object.end))];
  const opposite = Object.hasOwn(OPPOSITES, name) ? OPPOSITES[name] : undefined;
  return opposite === undefined ? [] : [whole(property, opposite, node)];
}
