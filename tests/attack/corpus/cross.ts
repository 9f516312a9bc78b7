/** Where a payload stands in a context. */
const HERE = '§';

/** Every payload in every context: a text with `§` where the payload stands. */
export function cross(contexts: readonly string[], payloads: readonly string[]): string[] {
  return contexts.flatMap((context) => payloads.map((payload) => context.replaceAll(HERE, () => payload)));
}

/** Every text in every encoding. */
export function encoded(encodings: readonly ((text: string) => string)[], texts: readonly string[]): string[] {
  return encodings.flatMap((encode) => texts.map(encode));
}
