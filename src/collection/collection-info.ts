import { load, YAMLException } from 'js-yaml';
import { fieldLines } from '../record/field-lines.ts';
import { FieldReader } from '../record/field-reader.ts';
import { type Problem, shortProblem } from '../record/problem.ts';
import { needsQuotes } from '../record/unquoted-colon.ts';
import { type CollectionInfo, readInfo } from './collection-facts.ts';

/** The file's name, at the top of a collection's folder. */
export const COLLECTION_INFO = 'collection.yml';

/** Most characters of it that are read. */
const LONGEST_READ = 100_000;

/**
 * Reads `collection.yml`:
 *
 *     name: Machine learning in medicine
 *     home: https://example.org/collection
 *     licence: CC BY 4.0
 *     quality: How often the article was shared in its first week.
 *     editUrl: https://example.org/edit/{id}.md
 *
 * Where a field is wrong it is left out and told as a problem; without a name, `fallbackName` is it.
 */
export function parseCollectionInfo(text: string, fallbackName: string): { info: CollectionInfo; problems: Problem[] } {
  const problem = (line: number, field: string, message: string): Problem =>
    shortProblem({ path: COLLECTION_INFO, line, field, message });
  const yaml = text.slice(0, LONGEST_READ);
  try {
    const fields = FieldReader.of(load(yaml) ?? {});
    if (fields === null)
      return { info: { name: fallbackName }, problems: [problem(1, 'file', 'a list of fields expected')] };
    const info = { name: fallbackName, ...readInfo(fields, 'quality') };
    const lines = fieldLines(yaml, 1);
    return {
      info,
      problems: fields.problems.map(({ field, message }) => problem(lines.get(field) ?? 1, field, message)),
    };
  } catch (error) {
    const { mark, reason } = error instanceof YAMLException ? error : { mark: undefined, reason: String(error) };
    const line = (mark?.line ?? 0) + 1;
    const quotes = needsQuotes(yaml, line, COLLECTION_INFO);
    const found = quotes ? shortProblem(quotes) : problem(line, 'file', `broken YAML: ${reason}`);
    return { info: { name: fallbackName }, problems: [found] };
  }
}
