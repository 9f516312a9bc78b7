import type { Type } from 'js-yaml';

/** Exported by js-yaml 4 beside its schemas, but not by its type declarations. */
declare module 'js-yaml' {
  export const types: { null: Type; bool: Type };
}
