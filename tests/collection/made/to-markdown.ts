import type { ArticleRecord } from '../../../src/record/article-record.ts';

/** A record as the Markdown file that says it, in the way real ones are written. */
export function toMarkdown(record: ArticleRecord): string {
  return `---\n${fields(record, '')}---\n`;
}

function fields(data: object, indent: string): string {
  return Object.entries(data)
    .map(([name, value]) => `${indent}${name}:${toYaml(value, indent)}`)
    .join('');
}

function toYaml(value: unknown, indent: string): string {
  if (Array.isArray(value)) return `\n${value.map((item) => toItem(item, `${indent}  `)).join('')}`;
  if (typeof value === 'object' && value !== null) return `\n${fields(value, `${indent}  `)}`;
  return ` ${scalar(value)}\n`;
}

/** `- ` takes the place of the first field's indent. */
function toItem(item: unknown, indent: string): string {
  if (typeof item !== 'object' || item === null) return `${indent}- ${scalar(item)}\n`;
  return `${indent}- ${fields(item, `${indent}  `).slice(indent.length + 2)}`;
}

/** Texts in quotes, but for dates and single words. JSON's quotes are YAML's. */
const scalar = (value: unknown): string =>
  typeof value === 'string' && !/^(?:\d{4}-\d\d-\d\dT[\d:]+Z|[a-z][\w.-]*)$/.test(value)
    ? JSON.stringify(value)
    : String(value);
