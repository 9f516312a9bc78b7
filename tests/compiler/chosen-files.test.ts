import { describe, expect, test } from 'vitest';
import { type Chosen, chosenDrop, chosenInput } from '../../src/compiler/chosen-files.ts';

/** A file as an input of the browser gives it, with its path where a folder was chosen. */
function inputFile(path: string): File {
  const file = new File(['x'], path.slice(path.lastIndexOf('/') + 1));
  return Object.assign(file, { webkitRelativePath: path.includes('/') ? path : '' });
}

/** What the drop of some paths gives; a path that ends in a slash is an empty folder. */
function dropped(paths: readonly string[]): DataTransferItem[] {
  const tops = [...new Set(paths.map((path) => path.split('/')[0] ?? ''))];
  return tops.map((name) => ({ webkitGetAsEntry: () => entryOf(name, paths) }) as unknown as DataTransferItem);
}

function entryOf(at: string, paths: readonly string[]): FileSystemEntry {
  const name = at.slice(at.lastIndexOf('/') + 1);
  const below = paths.filter((path) => path.startsWith(`${at}/`)).map((path) => path.slice(at.length + 1));
  const names = [...new Set(below.flatMap((path) => path.split('/')[0] || []))];
  const isDirectory = below.length > 0;
  const file = (resolve: (file: File) => void) => resolve(new File(['x'], name));
  const createReader = () => {
    // As browsers do: some at a time, and none at the end.
    const entries = names.map((one) => entryOf(`${at}/${one}`, paths));
    return { readEntries: (resolve: (some: FileSystemEntry[]) => void) => resolve(entries.splice(0, 2)) };
  };
  return {
    name,
    fullPath: `/${at}`,
    isFile: !isDirectory,
    isDirectory,
    file,
    createReader,
  } as unknown as FileSystemEntry;
}

const told = (chosen: Chosen | null) =>
  chosen && {
    name: chosen.name,
    paths: chosen.origin.kind === 'files' ? chosen.origin.files.map(({ path }) => path).sort() : chosen.origin.kind,
  };

describe.each([
  ['an input', (paths: string[]) => chosenInput(paths.map(inputFile))],
  ['a drop', (paths: string[]) => chosenDrop(dropped(paths))],
])('of %s', (_, choose) => {
  test.each([
    ['a folder is left with its name alone', ['n/a.md', 'n/b/c.md'], { name: 'n', paths: ['a.md', 'b/c.md'] }],
    ['a folder in the only folder stays', ['n/b/c.md', 'n/b/d.md'], { name: 'n', paths: ['b/c.md', 'b/d.md'] }],
    [
      'hidden folders and packages are left out',
      ['n/.git/a.md', 'n/node_modules/b.md', 'n/c/.d/e.md', 'n/f.md'],
      { name: 'n', paths: ['f.md'] },
    ],
    ['single files have no common name', ['a.md', 'b.md'], { name: null, paths: ['a.md', 'b.md'] }],
    ['one zip is a zip', ['News of May.zip'], { name: 'News of May', paths: 'zip' }],
    ['two zips are just files', ['a.zip', 'b.zip'], { name: null, paths: ['a.zip', 'b.zip'] }],
  ])('%s', async (_name, paths, expected) => {
    expect(told(await choose(paths))).toEqual(expected);
  });

  test('nothing is nothing', async () => {
    expect(await choose([])).toBeNull();
  });
});

test('of a drop of two folders each keeps its name', async () => {
  const chosen = await chosenDrop(dropped(['x/a.md', 'y/a.md', 'y/b.md', 'y/c.md']));
  expect(told(chosen)).toEqual({ name: null, paths: ['x/a.md', 'y/a.md', 'y/b.md', 'y/c.md'] });
});
