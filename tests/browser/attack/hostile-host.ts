import { compile } from '../../../src/collection/compile.ts';
import { digest } from '../../../src/collection/digest.ts';
import { DIGESTS, hostedPath } from '../../../src/collection/hosted-path.ts';
import type { NamedRecord } from '../../../src/collection/named-record.ts';

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const textOf = (file: Uint8Array | undefined) => new TextDecoder().decode(file);

/** Changes a file's text; null takes the file away. */
export type Poison = (path: string, text: string) => string;

/**
 * A compiled collection as a hostile host gives it: hosted name → bytes. What no compiler writes stands in its files and in
 * its header, and every digest is right.
 */
export async function hostileFiles(
  records: readonly NamedRecord[],
  poison: Poison,
  header: object,
): Promise<Map<string, Uint8Array>> {
  const plain = new Map<string, Uint8Array>();
  await compile(records, { name: 'Hostile' }, async (path, file) => void plain.set(path, file), { bucketSize: 1e6 });
  const hosted = new Map<string, Uint8Array>();
  const lists: { [directory: string]: { [name: string]: string } } = {};
  for (const [path, file] of plain) {
    if (path.endsWith(DIGESTS) || !path.includes('/')) continue;
    const changed = bytes(poison(path, textOf(file)));
    const [directory = '', name = ''] = path.split(/\/(?=[^/]*$)/);
    const its = await digest(changed);
    lists[directory] = { ...lists[directory], [name]: its };
    hosted.set(hostedPath(path, its), changed);
  }
  const directories: { [directory: string]: string } = {};
  for (const [directory, list] of Object.entries(lists)) {
    const its = await digest(bytes(list));
    directories[directory] = its;
    hosted.set(hostedPath(`${directory}/${DIGESTS}`, its), bytes(list));
  }
  const made = JSON.parse(textOf(plain.get('collection.json')));
  return hosted.set(
    'collection.json',
    bytes({ ...made, ...header, directories: { ...directories, '../..': 'x', __proto__: {} } }),
  );
}
