import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { collectionYml, nameFromFolder } from '../../../build/collection/collection-yml.ts';
import { publishingWorkflow } from '../../../build/collection/publishing-workflow.ts';
import { version } from '../../../package.json';
import { parseCollectionInfo } from '../../../src/collection/collection-info.ts';
import { useFolder } from './run-command.ts';

const { folder, collection, write } = useFolder();
const read = (file: string) => readFileSync(path.join(folder(), file), 'utf8');
const WORKFLOW = '.github/workflows/publish-collection.yml';
const native = (file: string) => file.replaceAll('/', path.sep);

describe('init', () => {
  test('writes both files, asks nothing, and with a record what it wrote is checked and built', () => {
    const { status, lines } = collection(['init', '--name', 'Café: "100 %" # {a}']);
    expect({ status, lines }).toEqual({
      status: 0,
      lines: ['collection.yml: written', `${native(WORKFLOW)}: written`],
    });
    expect(collection(['check', '.'])).toMatchObject({ status: 0, lines: ['0 records, 0 problems'] });
    expect(collection(['build', '.', '--out', 'out']).stderr).toMatch(/no Markdown file \(\.md\)\n$/);
    write({ 'a.md': '---\ntitle: A\n---\n' });
    expect(collection(['build', '.', '--out', 'out']).status).toBe(0);
    expect(JSON.parse(read('out/collection.json')).name).toBe('Café: "100 %" # {a}');
  });

  test('makes the folder, and puts the workflow at the root of the repository', () => {
    mkdirSync(path.join(folder(), '.git'));
    expect(collection(['init', 'my records'])).toMatchObject({
      status: 0,
      lines: [`${native('my records/collection.yml')}: written`, `${native(WORKFLOW)}: written`],
    });
    expect(parseCollectionInfo(read('my records/collection.yml'), 'other').info.name).toBe('my records');
    expect(load(read(WORKFLOW))).toMatchObject({ env: { RECORDS: './my records' } });
  });

  test.each(['collection.yml', WORKFLOW])('never overwrites %s, and goes on with the other', (file) => {
    write({ [file]: 'mine' });
    const { status, lines } = collection(['init']);
    expect(status).toBe(0);
    expect(lines).toContain(`${native(file)}: is there already, left as it is`);
    expect(lines.filter((line) => line.endsWith(': written'))).toHaveLength(1);
    expect(read(file)).toBe('mine');
  });

  test.runIf(process.platform !== 'win32')('writes nothing through a link', () => {
    symlinkSync('elsewhere.yml', path.join(folder(), 'collection.yml'));
    expect(collection(['init']).lines).toContain('collection.yml: is there already, left as it is');
    expect(existsSync(path.join(folder(), 'elsewhere.yml'))).toBe(false);
  });
});

test.each([
  ['/home/a/Machine learning', 'Machine learning'],
  ['/', 'Collection'],
  ['/a/two\nlines\u0007', 'two lines'],
  [`/${'x'.repeat(300)}`, 'x'.repeat(200)],
])('a name is made of the folder %j', (at, name) => {
  expect(nameFromFolder(at)).toBe(name);
});

test.each(['A', 'yes', '12', '# a', 'it\'s "so": {a} [b] & *c', '🎮 ゲーム', '\\n', '---'])(
  'collection.yml is read as it was meant: %s',
  (name) => {
    expect(parseCollectionInfo(collectionYml(name), 'other')).toEqual({ info: { name }, problems: [] });
  },
);

test('collection.yml is without a problem, too, where a keeper fills in what it suggests', () => {
  const filled = collectionYml('A').replace(/^# (home|licence|quality|editUrl):/gm, '$1:');
  expect(parseCollectionInfo(filled, 'other')).toEqual({
    info: {
      name: 'A',
      home: 'https://example.org/about-the-collection',
      licence: 'CC BY 4.0',
      qualityMeaning: 'What the quality numbers mean here, in a sentence.',
      editUrl: 'https://github.com/OWNER/REPOSITORY/edit/main/{id}.md',
    },
    problems: [],
  });
});

describe('the workflow', () => {
  interface Job {
    permissions?: object;
    if?: string;
    steps: { uses?: string; run?: string }[];
  }
  const workflowOf = (records: string) =>
    load(publishingWorkflow(records)) as { permissions: object; env: object; jobs: { [name: string]: Job } };

  test('uses official actions alone, each of a pinned major version', () => {
    const steps = Object.values(workflowOf('').jobs).flatMap((job) => job.steps);
    const used = steps.flatMap((step) => step.uses ?? []);
    expect(used.filter((name) => !/^actions\/[a-z-]+@v\d+$/.test(name))).toEqual([]);
    expect(used.map((name) => name.replace(/^actions\/|@.*/g, ''))).toEqual([
      'checkout',
      'setup-node',
      'upload-pages-artifact',
      'configure-pages',
      'deploy-pages',
    ]);
  });

  test('checks and builds with this version, and may not write where it does', () => {
    const { permissions, jobs } = workflowOf('');
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.build?.permissions).toBeUndefined();
    expect(jobs.build?.steps.flatMap((step) => step.run ?? [])).toEqual([
      `npx --yes article-context@${version} check "$RECORDS" --format github`,
      `npx --yes article-context@${version} build "$RECORDS" --out "$RUNNER_TEMP/collection"`,
    ]);
    expect(jobs.publish?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(jobs.publish?.steps.filter((step) => step.run !== undefined)).toEqual([]);
    expect(jobs.publish?.if).toContain("github.event_name != 'pull_request'");
  });

  test.each([
    ['', './'],
    ['-rf "$HOME"; #', './-rf "$HOME"; #'],
    ['a: {b}', './a: {b}'],
    [`\${{ github.token }}`, `./\${{ '\${{' }} github.token }}`],
  ])('names the folder %j as data', (records, expected) => {
    expect(workflowOf(records).env).toEqual({ RECORDS: expected });
  });
});
