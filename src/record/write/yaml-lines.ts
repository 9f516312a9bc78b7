/** A time as records write it stands without quotes, as people write it. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/**
 * What a double-quoted text must not hold as it stands: YAML 1.2.2 §5.1 lets no such character into a file, or takes it
 * for the end of a line. JSON.stringify escapes the others (§10: what is JSON is YAML).
 */
const ESCAPED = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** The parser refuses long gaps, in which hostile files hide: these spaces are escaped. */
const GAP = /\s{50,}/g;

/**
 * The lines of a map of texts, numbers, true and false, maps and lists of these. Names stand as given and must be plain
 * words; texts stand in double quotes, so that none is taken for anything else.
 */
export function yamlLines(fields: object): string[] {
  return Object.entries(fields).flatMap(([name, value]: [string, unknown]) => {
    if (!isNested(value)) return [`${name}: ${scalar(value)}`];
    const lines = Array.isArray(value) ? value.flatMap(itemLines) : yamlLines(value);
    return [`${name}:`, ...lines.map((line) => `  ${line}`)];
  });
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

function itemLines(item: unknown): string[] {
  if (!isNested(item)) return [`- ${scalar(item)}`];
  return yamlLines(item).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

function scalar(value: unknown): string {
  if (typeof value !== 'string' || TIME.test(value)) return String(value);
  return JSON.stringify(value)
    .replace(ESCAPED, escaped)
    .replace(GAP, (gap) => gap.replace(/\s/g, escaped));
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
