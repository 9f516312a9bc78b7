import { load, YAMLException } from 'js-yaml';
import { FieldReader } from '../record/field-reader.ts';
import { type Problem, shortProblem } from '../record/problem.ts';
import { needsQuotes } from '../record/unquoted-colon.ts';
import { type CollectionInfo, readInfo } from './collection-facts.ts';

/** The file's name, at the top of a collection's folder. */
export const COLLECTION_INFO = 'collection.yml';

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
  try {
    const fields = FieldReader.of(load(text.slice(0, 100_000)) ?? {});
    if (fields === null)
      return { info: { name: fallbackName }, problems: [problem(1, 'file', 'a list of fields expected')] };
    const info = { name: fallbackName, ...readInfo(fields, 'quality') };
    return { info, problems: fields.problems.map(({ field, message }) => problem(1, field, message)) };
  } catch (error) {
    const line = error instanceof YAMLException ? (error.mark?.line ?? 0) + 1 : 1;
    const reason = error instanceof YAMLException ? error.reason : String(error);
    const quotes = needsQuotes(text, line, COLLECTION_INFO);
    const found = quotes ? shortProblem(quotes) : problem(line, 'file', `broken YAML: ${reason}`);
    return { info: { name: fallbackName }, problems: [found] };
  }
}
