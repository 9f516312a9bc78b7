import { useLayoutEffect, useState } from 'preact/hooks';
import type { DraftActions } from './draft-actions.ts';
import type { DraftFields } from './draft-fields.ts';
import type { DraftStart } from './draft-start.ts';
import type { Keeping } from './use-keeping.ts';

/** Tells with every key what is typed, and whether it is saved: as it was begun, as a collection keeps it, or in a file. */
export function useSaving(
  typed: { fields: DraftFields; text: string },
  { start, keeping, actions }: { start: DraftStart; keeping: Keeping; actions: DraftActions },
): DraftActions['save'] {
  const [saved, setSaved] = useState<string | null>(null);
  const { fields, text } = typed;
  const isKept = keeping.kept === start.kept ? isSame(fields, start.fields) : keeping.kept?.text === text;
  const isSaved = isKept || saved === text || keeping.isRemoved;
  useLayoutEffect(() => actions.follow(fields, isSaved), [fields, isSaved]);
  return (name, file) => {
    actions.save(name, file);
    setSaved(file);
  };
}

/** Field by field: the browser's memory has them in another order. */
function isSame(fields: DraftFields, others: DraftFields): boolean {
  const names = Object.keys(others) as (keyof DraftFields)[];
  return names.every((name) => JSON.stringify(fields[name]) === JSON.stringify(others[name]));
}
