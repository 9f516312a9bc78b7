import { nameEnd, plainValue } from './plain-value.ts';

type Fields = { [name: string]: unknown };

/** What is being read: a map with its names at `column`, or a list with its dashes there. */
interface Open {
  column: number;
  of: Fields | unknown[];
}

/** Control characters, tabs and carriage returns among them. */
const UNUSUAL = /[^\n\P{Cc}]/u;

/** What lies deeper is left to the real reader, which has a limit. */
const DEEPEST = 20;

const [SPACE, DASH] = [32, 45];

/**
 * The data of YAML in the plain style of nearly all records: what js-yaml gives with the schema of front-matter.ts, in a
 * fifth of its time. Null where any line is written otherwise, so that nothing is guessed. Plain are maps and lists by
 * indentation, simple names, and values on one line, in quotes or of ordinary characters.
 *
 * Example: `topics:`, then `  - AI`. Near miss: `topics: [AI]`, `title: A: b`, a text on two lines, a comment.
 */
export function readPlainYaml(text: string): Fields | null {
  if (UNUSUAL.test(text)) return null;
  const reader = new PlainReader(text);
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    if (!reader.takeLine(start, end)) return null;
    start = end + 1;
  }
  return reader.root;
}

/** A class, since each line changes what is open. */
class PlainReader {
  readonly root: Fields = {};
  private readonly open: Open[] = [{ column: 0, of: this.root }];
  /** The name on the line before, where no value stands behind it: one may follow. */
  private waiting: string | null = null;

  constructor(private readonly text: string) {}

  /** Takes the next line; false where it is not plain. */
  takeLine(start: number, end: number): boolean {
    let [from, to] = [start, end];
    while (from < to && this.text.charCodeAt(from) === SPACE) from++;
    while (from < to && this.text.charCodeAt(to - 1) === SPACE) to--;
    if (from === to) return true;
    const column = from - start;
    if (this.text.charCodeAt(from) !== DASH || this.text.charCodeAt(from + 1) !== SPACE) {
      const map = this.mapAt(column);
      return map !== null && this.takeField(map, from, to);
    }
    const list = this.listAt(column);
    return list !== null && this.takeItem(list, column + 2, from + 2, to);
  }

  private takeItem(list: unknown[], column: number, from: number, to: number): boolean {
    if (nameEnd(this.text, from, to) > 0) {
      const map = this.enter(column, {});
      list.push(map);
      return this.takeField(map, from, to);
    }
    const value = plainValue(this.text, from, to);
    list.push(value);
    return value !== undefined;
  }

  private takeField(map: Fields, from: number, to: number): boolean {
    const end = nameEnd(this.text, from, to);
    const name = this.text.slice(from, end);
    if (end === 0 || Object.hasOwn(map, name) || this.open.length > DEEPEST) return false;
    let at = end + 1;
    while (at < to && this.text.charCodeAt(at) === SPACE) at++;
    const value = at === to ? null : plainValue(this.text, at, to);
    map[name] = value;
    if (at === to) this.waiting = name;
    return value !== undefined;
  }

  /** The map whose names stand at a column: an open one, or a new one below the name that waits. */
  private mapAt(column: number): Fields | null {
    const top = this.top();
    if (this.waiting !== null && column > top.column) return this.enter(column, this.fillWaiting({}));
    this.waiting = null;
    while (this.top().column > column || (this.top().column === column && Array.isArray(this.top().of)))
      this.open.pop();
    const { column: its, of } = this.top();
    return its === column ? (of as Fields) : null;
  }

  /** The list whose dashes stand at a column, likewise. They may stand right below the name that waits. */
  private listAt(column: number): unknown[] | null {
    const top = this.top();
    if (this.waiting !== null && column >= top.column) return this.enter(column, this.fillWaiting([]));
    this.waiting = null;
    while (this.top().column > column) this.open.pop();
    const { column: its, of } = this.top();
    return its === column && Array.isArray(of) ? of : null;
  }

  /** The root is never left: its column is 0, and it is no list. */
  private top(): Open {
    return this.open[this.open.length - 1] as Open;
  }

  private enter<T extends Fields | unknown[]>(column: number, of: T): T {
    this.open.push({ column, of });
    return of;
  }

  private fillWaiting<T extends Fields | unknown[]>(value: T): T {
    (this.top().of as Fields)[this.waiting ?? ''] = value;
    this.waiting = null;
    return value;
  }
}
