import type { Block } from './spill.ts';

/** Takes lines of text, each for a partition. */
export interface BlockLines {
  /** Adds a line, which ends in a line feed. */
  add: (partition: number, line: string) => void;
  /** One block for each partition that got a line. */
  blocks: () => Block[];
}

/** Sorts lines into the blocks of their partitions. */
export function blockLines(): BlockLines {
  const lines = new Map<number, string[]>();
  return {
    add(partition, line) {
      const others = lines.get(partition);
      if (others) others.push(line);
      else lines.set(partition, [line]);
    },
    blocks() {
      const encoder = new TextEncoder();
      return Array.from(lines, ([partition, texts]) => ({ partition, bytes: encoder.encode(texts.join('')) }));
    },
  };
}
