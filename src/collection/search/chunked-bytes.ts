/** How many characters are waited for before they are turned into bytes. */
const CHUNK = 1_000_000;

/** Takes the lines of a file one by one; its bytes are never held as one text. */
export interface ChunkedBytes {
  /** Adds a line; its end is added to it. */
  add: (line: string) => void;
  /** All bytes. */
  bytes: () => Uint8Array;
}

/** The bytes of a file that is not there yet. */
export function chunkedBytes(): ChunkedBytes {
  const chunks: Uint8Array[] = [];
  let lines: string[] = [];
  let waiting = 0;
  const encode = () => {
    chunks.push(new TextEncoder().encode(lines.map((line) => `${line}\n`).join('')));
    lines = [];
    waiting = 0;
  };
  return {
    add(line) {
      lines.push(line);
      waiting += line.length;
      if (waiting >= CHUNK) encode();
    },
    bytes() {
      encode();
      const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      return bytes;
    },
  };
}
