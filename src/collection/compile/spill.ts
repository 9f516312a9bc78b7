/** Bytes for one partition. */
export interface Block {
  partition: number;
  bytes: Uint8Array;
}

/**
 * Where a compile keeps what does not fit into memory: blocks, by partition. Each step of a compile appends at most once
 * and then returns its state, so that who stores both can store them in one transaction: after that the step is done, and
 * before it nothing has happened.
 */
export interface Spill {
  /** Adds blocks to the ends of their partitions. */
  append(blocks: readonly Block[]): Promise<void>;
  /** All blocks of a partition, in the order in which they were added. */
  read(partition: number): Promise<readonly Uint8Array[]>;
}

/** A spill in memory, for small collections. */
export function memorySpill(): Spill {
  const partitions = new Map<number, Uint8Array[]>();
  return {
    async append(blocks) {
      for (const { partition, bytes } of blocks) {
        const kept = partitions.get(partition);
        if (kept) kept.push(bytes);
        else partitions.set(partition, [bytes]);
      }
    },
    read: async (partition) => partitions.get(partition) ?? [],
  };
}
