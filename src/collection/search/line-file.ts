/** A file of lines as its bytes, and where each line begins: nothing of it is text before it is asked for. */
export interface LineFile {
  bytes: Uint8Array;
  /** The start of each line, and of one more behind the last: line `n` ends one byte before line `n + 1`. */
  starts: Uint32Array;
  /** How many lines there are. */
  lines: number;
}

/** Finds the lines of a file, of which each ends in a line feed. */
export function toLineFile(bytes: Uint8Array): LineFile {
  let starts = new Uint32Array(1024);
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    if (lines + 1 === starts.length) starts = grown(starts);
    starts[++lines] = at + 1;
  }
  return { bytes, starts, lines };
}

function grown(starts: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(starts.length * 2);
  larger.set(starts);
  return larger;
}

/** The bytes of a line, its line feed left out; none of a line that is not there. */
export function lineBytes({ bytes, starts, lines }: LineFile, line: number): Uint8Array {
  if (line < 0 || line >= lines) return NOTHING;
  return bytes.subarray(starts[line], (starts[line + 1] ?? 1) - 1);
}

const NOTHING = new Uint8Array();

const DECODER = new TextDecoder();

/** A line as text. */
export function lineText(file: LineFile, line: number): string {
  return DECODER.decode(lineBytes(file, line));
}
