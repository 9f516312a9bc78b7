import { isLeftOut } from '../../collection/record-file.ts';

/** What is taken of a zip, as far as is known of it. */
export interface ZipPlan {
  /** The one folder at its top that holds all else, with `/` at its end; '' where there is none. Null: the first name tells. */
  top: string | null;
  /** Whether it is a compiled collection, not Markdown. */
  isCompiled: boolean;
}

/** What a zip is taken for until its names tell otherwise. */
export const FIRST_PLAN: ZipPlan = { top: null, isCompiled: false };

/** The zip is not what it was taken for: all that was read of it is void, and it is to be read again with `plan`. */
export class OtherPlanError extends Error {
  override name = 'OtherPlanError';
  constructor(readonly plan: ZipPlan) {
    super('the zip is to be read in another way');
  }
}

/**
 * The plan after a name was seen. The archive of a repository has one folder, `repo-branch/`, and so has a folder that was
 * zipped: that is no part of the records' ids. Throws an OtherPlanError where a name lies outside of it.
 */
export function planWith(name: string, plan: ZipPlan): ZipPlan {
  if (isAside(name) || (plan.top !== null && name.startsWith(plan.top))) return plan;
  if (plan.top !== null) throw new OtherPlanError({ top: '', isCompiled: false });
  return { ...plan, top: name.slice(0, name.indexOf('/') + 1) };
}

/** A file's path below the folder at the top; null where it lies aside. */
export function pathBelow(name: string, { top }: ZipPlan): string | null {
  return top !== null && name.startsWith(top) ? name.slice(top.length) : null;
}

/** What macOS and others put beside the files: it says nothing of where they lie. */
function isAside(name: string): boolean {
  const [first = ''] = name.split('/', 1);
  return isLeftOut(first) || first === MACS_OWN;
}

/** The folder in which macOS keeps what a zip has no place for. */
const MACS_OWN = '__MACOSX';
