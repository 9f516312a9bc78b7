interface Frame {
  indent: number;
  path: string;
  isItem: boolean;
  items: number;
}

/** A key and its value. No two parts can take the same spaces, and `.` takes U+2028: else a long line takes the square of its time. */
const KEY = /^("[^"]*"\s*|'[^']*'\s*|[^\s"'#:[\]{},-][^:#]*):(?:\s+(.*))?$/s;
const BLOCK_TEXT = /^[|>][-+0-9]*\s*(?:#.*)?$/;

/** js-yaml reads nothing that is nested deeper; a text may still hold a line of 100,000 dashes. */
const DEEPEST = 100;

/**
 * On which line of a front matter each field stands, by its path: `provider.name` → 13, `related[2].webUrl` → 51.
 * Reads the indented style that records are written in; a field written otherwise (`{a: 1}`) is simply not in the map.
 * Lines count from `firstLine`.
 */
export function fieldLines(yaml: string, firstLine: number): Map<string, number> {
  const lines = new Map<string, number>();
  const frames: Frame[] = [{ indent: -1, path: '', isItem: false, items: 0 }];
  let blockIndent = Number.POSITIVE_INFINITY;
  for (const [index, text] of yaml.split(/\r\n?|\n/).entries()) {
    const indent = text.length - text.trimStart().length;
    if (indent === text.length || indent > blockIndent) continue;
    blockIndent = BLOCK_TEXT.test(readLine(text.trim(), indent, frames, index + firstLine, lines))
      ? indent
      : Number.POSITIVE_INFINITY;
  }
  return lines;
}

/** Notes the fields of one line and returns the value that stands behind the last of them. */
function readLine(text: string, indent: number, frames: Frame[], line: number, lines: Map<string, number>): string {
  const note = (frame: Frame) => {
    frames.push(frame);
    if (!lines.has(frame.path)) lines.set(frame.path, line);
  };
  const dash = /^-(?:\s+|$)/.exec(text);
  if (dash) {
    const list = leave(frames, (top) => top.indent > indent || (top.indent === indent && top.isItem));
    if (frames.length > DEEPEST) return '';
    note({ indent, path: `${list.path}[${list.items++}]`, isItem: true, items: 0 });
    return readLine(text.slice(dash[0].length), indent + dash[0].length, frames, line, lines);
  }
  const [, key, value = ''] = KEY.exec(text) ?? [];
  if (key === undefined) return '';
  const parent = leave(frames, (top) => top.indent >= indent);
  const name = key.trimEnd().replace(/^["']|["']$/g, '');
  note({ indent, path: parent.path === '' ? name : `${parent.path}.${name}`, isItem: false, items: 0 });
  return value;
}

/** Drops the frames that the line has left, never the outermost, and returns the one it stands in. */
function leave(frames: Frame[], hasLeft: (top: Frame) => boolean): Frame {
  const top = frames.at(-1) as Frame;
  if (frames.length === 1 || !hasLeft(top)) return top;
  frames.pop();
  return leave(frames, hasLeft);
}
