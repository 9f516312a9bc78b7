/**
 * A pattern for the names of a list, separated by spaces; `*` at a name's end stands for any end.
 *
 * Example: `utm_* ref` is for `utm_source` and `ref`. Near miss: `utm`, `refid`.
 */
export function namesPattern(names: string): RegExp {
  const source = names.replace(/[.$]/g, '\\$&').replaceAll('*', '.*').replaceAll(' ', '|');
  return new RegExp(`^(?:${source})$`, 's');
}
