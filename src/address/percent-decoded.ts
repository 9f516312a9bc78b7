/** A text with its percent-escapes decoded, or the text itself where they are no UTF-8: `%FC` stays `%FC`. */
export function percentDecoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
