import { version } from '../../package.json';
import { build } from './build.ts';
import { check } from './check.ts';
import { type Command, UsageError } from './command.ts';
import { init } from './init.ts';
import { key } from './key.ts';
import { lookup } from './lookup.ts';
import { plainLine, say, tell } from './output.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { stats } from './stats.ts';
import { usage, usageOf } from './usage.ts';

/** The commands, in the order in which the usage lists them. */
const COMMANDS = new Map<string, Command>(Object.entries({ init, check, build, serve, lookup, search, stats, key }));

/** Runs one command and returns the exit status. */
async function run([name = '', ...args]: string[]): Promise<number> {
  if (['--help', '-h', 'help'].includes(name)) return answer(usage(COMMANDS.values()));
  if (name === '--version') return answer(version);
  const command = COMMANDS.get(name);
  if (command === undefined) {
    tell(`${name === '' ? 'Which command?' : `${plainLine(name)}: no such command.`}\n\n${usage(COMMANDS.values())}`);
    return 1;
  }
  if (args.includes('--help')) return answer(usageOf(command));
  try {
    return await command.run(args);
  } catch (error) {
    if (!isUsageError(error)) throw error;
    tell(`${name}: ${plainLine(error.message)}\n\n${usageOf(command)}`);
    return 1;
  }
}

function answer(text: string): number {
  say(text);
  return 0;
}

function isUsageError(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS_');
}

// Who reads only the first lines (`… | head -1`) has what he wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  tell(plainLine(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}
