import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The files of a folder, at any depth, in which a text stands, in one byte a character or in two. */
export function filesWith(folder: string, text: string): string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => {
    const whole = path.join(folder, file);
    if (!statSync(whole, { throwIfNoEntry: false })?.isFile()) return false;
    const bytes = readFileSync(whole);
    return file.includes(text) || forms.some((form) => bytes.includes(form));
  });
}
