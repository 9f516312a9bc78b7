import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { madeNews } from '../../collection/made/made-news.ts';
import { toMarkdown } from '../../collection/made/to-markdown.ts';

/** Writes a collection of so many made records, one file more that is broken, and what is no record. */
export function makeFolder(folder: string, count: number): void {
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  for (let number = 0; number < count; number++) {
    const { id, record } = madeNews(number, count);
    write(`${id}.md`, toMarkdown(record));
  }
  write('collection.yml', 'name: Made up\nlicence: CC BY 4.0\n');
  write('broken.md', '---\ntitle: a: b\n---\n');
  write('README.md', '# No record\n');
  write('.git/hidden.md', '---\ntitle: Hidden\n---\n');
  write('pictures/a.png', 'no picture');
}
