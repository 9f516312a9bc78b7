import { joined } from '../joined.ts';

/** Reads bytes that come in chunks, as many at a time as are asked for. */
export class ByteReader {
  /** How many bytes were taken or skipped. */
  position = 0;
  private readonly chunks: AsyncIterator<Uint8Array>;
  private rest: Uint8Array = new Uint8Array();
  private isOver = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** At least `count` of the next bytes, and what else there is at hand; fewer at the end. They are not taken. */
  async peek(count: number): Promise<Uint8Array> {
    if (this.rest.length >= count || this.isOver) return this.rest;
    const pieces = [this.rest];
    let length = this.rest.length;
    while (length < count && !this.isOver) {
      const { done, value } = await this.chunks.next();
      this.isOver = done === true;
      if (done) break;
      pieces.push(value);
      length += value.length;
    }
    this.rest = joined(pieces);
    return this.rest;
  }

  /** Exactly the next `count` bytes, or null where there are fewer. They may share their memory with others. */
  async take(count: number): Promise<Uint8Array | null> {
    const bytes = await this.peek(count);
    if (bytes.length < count) return null;
    this.rest = bytes.subarray(count);
    this.position += count;
    return bytes.subarray(0, count);
  }

  /** Leaves out the next `count` bytes without holding them; false where there are fewer. */
  async skip(count: number): Promise<boolean> {
    for (let left = count; left > 0; ) {
      const { length } = await this.peek(1);
      if (length === 0) return false;
      const some = Math.min(left, length);
      await this.take(some);
      left -= some;
    }
    return true;
  }

  /** Ends the stream that the chunks come from. */
  async end(): Promise<void> {
    this.isOver = true;
    await this.chunks.return?.();
  }
}
