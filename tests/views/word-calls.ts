/** A place in the code that asks for words. */
export interface WordCall {
  /** The names that may be asked for; none where only running tells. */
  names: string[];
  isCounted: boolean;
  /** How many values go into the words, the count among them. */
  values: number;
}

const CALL = /\b(word|countedWord|countedText)\(/g;

/** Every call of `word`, `countedWord` and the background's `countedText` in a source. */
export function wordCalls(source: string): WordCall[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|function \w+\(/gm, '');
  return [...code.matchAll(CALL)].map(({ 1: called, 0: opening, index }) => {
    const [first = '', ...values] = argumentsAt(code, index + opening.length);
    return {
      // Of a choice, `isOpen ? 'less' : 'more'`, what is compared in its condition is no name.
      names: [...first.replace(/^[^?]*\?/, '').matchAll(/'(\w+)'/g)].map(([, name = '']) => name),
      isCounted: called !== 'word',
      values: values.length,
    };
  });
}

/** The arguments of a call, from behind its parenthesis. */
function argumentsAt(code: string, from: number): string[] {
  const found = [''];
  let depth = 0;
  for (let at = from; at < code.length; at++) {
    const character = code[at] ?? '';
    if ('([{'.includes(character)) depth++;
    if (')]}'.includes(character) && depth-- === 0) break;
    if (character === ',' && depth === 0) found.push('');
    else found[found.length - 1] += character;
  }
  return found.map((one) => one.trim()).filter((one) => one !== '');
}
