import type { OptionsActions, OptionsState } from '../options/options-actions.ts';
import type { StartActions } from '../options/use-starts.ts';

/** All that the welcome page shows. */
export interface WelcomeState
  extends Pick<OptionsState, 'list' | 'suggestions' | 'hasCounts' | 'permission' | 'isPrivate'> {
  /** The address of the example's article. */
  example: string | undefined;
  /** Whether the button is in the toolbar; null where it is there without the reader's doing. */
  isPinned: boolean | null;
}

/** What the welcome page asks of the browser. `main.tsx` does these for real. */
export interface WelcomeActions extends StartActions, Pick<OptionsActions, 'wanted' | 'setCounts'> {
  /** Tells what changes meanwhile. */
  watch: (tell: (changed: Partial<WelcomeState>) => void) => void;
}
