import { useState } from 'preact/hooks';

/** What came of a press that copies. */
export type CopyOutcome = 'waiting' | 'copied' | 'refused';

/** What came of the last press, and the press: it copies a text by `copy`, which says false where the browser refuses. */
export function useCopy(
  copy: (text: string) => Promise<boolean>,
): [outcome: CopyOutcome, press: (text: string) => Promise<void>] {
  const [outcome, setOutcome] = useState<CopyOutcome>('waiting');
  return [outcome, async (text) => setOutcome((await copy(text)) ? 'copied' : 'refused')];
}
