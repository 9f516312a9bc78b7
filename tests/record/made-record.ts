/** A made record's Markdown, with `fields` as further lines of its front matter. */
export function markdown(fields = '', { title = 'title: A story' } = {}): string {
  return `---\n${title}\n${fields}\n---\n\nBody.\n`;
}

/** The bytes of a text. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
