/** Fields that may be undefined become fields that may be missing. */
type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The object without its undefined fields, so that a missing field is missing everywhere: in memory, in JSON, in a test. */
export function present<T extends object>(fields: T): Present<T> {
  const result: Partial<T> = {};
  for (const name in fields) if (fields[name] !== undefined) result[name] = fields[name];
  return result as unknown as Present<T>;
}
