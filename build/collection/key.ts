import { parseArgs } from 'node:util';
import { articleKey } from '../../src/address/article-key.ts';
import { addresses } from './addresses.ts';
import type { Command } from './command.ts';
import { say } from './output.ts';

/** `key`: the article key of each address. */
export const key: Command = {
  synopsis: 'key [URL…]',
  about: "the text that all addresses of one article share, '-' where an address has none",
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    for await (const url of addresses(positionals)) say(articleKey(url) ?? '-');
    return 0;
  },
};
