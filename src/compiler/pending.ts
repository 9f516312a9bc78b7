import type { CollectionInfo } from '../collection/collection-facts.ts';
import { COLLECTION_INFO, parseCollectionInfo } from '../collection/collection-info.ts';
import type { NamedRecord } from '../collection/named-record.ts';
import { idOf, isMarkdown, repeatedId } from '../collection/record-file.ts';
import { parseRecord } from '../record/parse-record.ts';
import type { Problem } from '../record/problem.ts';
import { MARKDOWN } from '../sources/own-collection.ts';
import type { InputItem } from './input-item.ts';

/** What was read since the last step. */
export class Pending {
  records: NamedRecord[] = [];
  /** The files of the records. */
  paths: string[] = [];
  problems: Problem[] = [];
  /** Files of a compiled collection. */
  compiled = new Map<string, Uint8Array>();
  /** Markdown that stays beside the collection, by where it then lies. */
  markdown = new Map<string, Uint8Array>();
  info: CollectionInfo | null = null;
  items = 0;
  bytes = 0;

  /** `known`: the records of all steps, by their id; it is added to. `keepsMarkdown`: that of good records stays. */
  constructor(
    private readonly known: KnownIds,
    private readonly name: string,
    private readonly keepsMarkdown: boolean,
  ) {}

  add(item: InputItem): void {
    this.items++;
    if ('problem' in item) this.problems.push(item.problem);
    else this.addFile(item.path, item.bytes, item.isKept);
  }

  private addFile(path: string, bytes: Uint8Array, isKept = false): void {
    this.bytes += bytes.length;
    if (isKept) this.markdown.set(path, bytes);
    else if (path === COLLECTION_INFO) {
      const { info, problems } = parseCollectionInfo(new TextDecoder().decode(bytes), this.name);
      this.info = info;
      this.problems.push(...problems);
      this.keep(path, bytes);
    } else if (isMarkdown(path)) this.addRecord(path, bytes);
    else this.compiled.set(path, bytes);
  }

  private addRecord(path: string, bytes: Uint8Array): void {
    const parsed = parseRecord(bytes, path);
    if (parsed.kind === 'plain') return;
    this.problems.push(...parsed.problems);
    if (parsed.kind === 'broken') return;
    const id = idOf(path);
    const first = this.known.pathOf(id);
    if (first !== null) {
      this.problems.push(repeatedId(path, id, first));
      return;
    }
    this.known.add(path);
    this.records.push({ id, record: parsed.record });
    this.paths.push(path);
    this.keep(path, bytes);
  }

  private keep(path: string, bytes: Uint8Array): void {
    if (this.keepsMarkdown) this.markdown.set(MARKDOWN + path, bytes);
  }
}

/** The ids of a collection's records and the files that they come from: nearly always the id and `.md`. */
export class KnownIds {
  private readonly ids = new Set<string>();
  private readonly others = new Map<string, string>();

  add(path: string): void {
    const id = idOf(path);
    this.ids.add(id);
    if (path !== `${id}.md`) this.others.set(id, path);
  }

  /** The file of the record that has an id already, or null. */
  pathOf(id: string): string | null {
    return this.ids.has(id) ? (this.others.get(id) ?? `${id}.md`) : null;
  }
}
