import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleCommand } from './collection/bundle-command.ts';
import { projectRoot } from './project-root.ts';

/*
 * `npm pack` runs it first: makes dist/cli, the command as it is packed, with the licences of the code that is bundled.
 */
const out = path.join(projectRoot, 'dist/cli');
rmSync(out, { recursive: true, force: true });
const packages = await bundleCommand(out);
writeFileSync(path.join(out, 'LICENCES.txt'), packages.map(licenceOf).join('\n'));

function licenceOf(name: string): string {
  const folder = path.join(projectRoot, name);
  const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (file === undefined) throw new Error(`${name}: no licence`);
  const { name: title, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return `${title} ${version}\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
}
