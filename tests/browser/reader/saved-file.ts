import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Reader } from './reader.ts';

/** The bytes of a file that the browser saves, once it is whole. */
export async function savedFile(reader: Reader, name: string): Promise<Uint8Array> {
  const file = path.join(reader.downloads, name);
  const whole = () => existsSync(file) && readFileSync(file).length > 0 && !existsSync(`${file}.part`);
  await expect.poll(whole).toBe(true);
  return readFileSync(file);
}
