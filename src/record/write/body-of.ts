/** What stands in a record's Markdown file behind its front matter; '' where nothing does. */
export function bodyOf(text: string): string {
  return /\n---[^\n]*\n(.*)/s.exec(text)?.[1] ?? '';
}
