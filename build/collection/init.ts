import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { COLLECTION_INFO } from '../../src/collection/collection-info.ts';
import { collectionYml, nameFromFolder, nameFromKeeper } from './collection-yml.ts';
import { type Command, UsageError } from './command.ts';
import { existingFolder } from './folder-argument.ts';
import { plainLine, say, tell } from './output.ts';
import { publishingWorkflow } from './publishing-workflow.ts';

const WORKFLOW = '.github/workflows/publish-collection.yml';

/** `init [DIR]`: what a folder of records needs besides records. Never overwrites a file. */
export const init: Command = {
  synopsis: 'init [DIR] [--name NAME]',
  about: 'writes collection.yml and a workflow that checks, builds and publishes to GitHub Pages, where there are none',
  run(args) {
    const options = { name: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    if (positionals.length > 1) throw new UsageError('name one folder, or none for this one');
    const folder = path.resolve(positionals[0] ?? '.');
    const name = values.name === undefined ? nameFromFolder(folder) : nameFromKeeper(values.name);
    if (existsSync(folder)) existingFolder(folder);
    const root = repositoryRoot(folder);
    const records = path.relative(root, folder).replaceAll(path.sep, '/');
    write(path.join(folder, COLLECTION_INFO), collectionYml(name));
    write(path.join(root, WORKFLOW), publishingWorkflow(records));
    tell('To publish on GitHub, choose there once: Settings, Pages, Source: GitHub Actions.');
    return 0;
  },
};

/** GitHub reads workflows at the root of a repository alone. A folder that is in none is taken for the root of one to be. */
function repositoryRoot(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (at === path.dirname(at)) return folder;
  }
}

function write(file: string, text: string): void {
  const shown = plainLine(path.relative('.', file));
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    // 'wx' fails where anything has the name, a link that leads nowhere too.
    writeFileSync(file, text, { flag: 'wx' });
    say(`${shown}: written`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    say(`${shown}: is there already, left as it is`);
  }
}
