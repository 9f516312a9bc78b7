/** What stands in a record's Markdown file behind its front matter; '' where nothing does. */
export function bodyOf(text: string): string {
  const end = text.indexOf('\n---', 3);
  const line = text.indexOf('\n', end + 1);
  return end < 0 || line < 0 ? '' : text.slice(line + 1);
}
