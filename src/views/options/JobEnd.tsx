import { useLayoutEffect, useRef } from 'preact/hooks';
import type { JobOutcome } from '../../compiler/job.ts';
import { countedWord, listText, word } from '../text/words.ts';
import { faultWords, hostsToAllow } from './fault-words.ts';
import { ProblemList } from './ProblemList.tsx';

/** Properties of `JobEnd`. */
export interface JobEndProps {
  outcome: JobOutcome;
  onAgain: () => void;
  /** Asks for hosts and tries again; the browser takes only the click itself for a yes. */
  onAllow: (hosts: string[]) => void;
  onDismiss: () => void;
  /** What is said after a fault. */
  afterFault?: string;
  copy: (text: string) => Promise<boolean>;
  save: (name: string, text: string) => void;
}

/** What came of a job, in words, and what can be done now. */
export function JobEnd({ outcome, onAgain, onAllow, onDismiss, afterFault = '', copy, save }: JobEndProps) {
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    // The button that had the focus, 'Cancel', is gone.
    if (document.activeElement === document.body) line.current?.focus();
  }, []);
  const problems = 'problems' in outcome ? outcome.problems : undefined;
  const hosts = outcome.state === 'failed' ? hostsToAllow(outcome.fault) : [];
  return (
    <>
      <p class={outcome.state === 'failed' ? 'fault' : 'job-end'} role="status" tabIndex={-1} ref={line}>
        {endWords(outcome)}
        {outcome.state === 'failed' && afterFault !== '' && ` ${afterFault}`}
      </p>
      {problems !== undefined && <ProblemList problems={problems} copy={copy} save={save} />}
      <p class="item-actions">
        {hosts.length > 0 && (
          <button type="button" class="primary" onClick={() => onAllow(hosts)}>
            {word('allowHost', listText(hosts))}
          </button>
        )}
        {(outcome.state === 'failed' || outcome.state === 'cancelled') && (
          <button type="button" class={hosts.length > 0 ? 'quiet' : 'secondary'} onClick={onAgain}>
            {word('tryAgain')}
          </button>
        )}
        <button type="button" class="quiet" onClick={onDismiss}>
          {word('dismiss')}
        </button>
      </p>
    </>
  );
}

function endWords(outcome: JobOutcome): string {
  switch (outcome.state) {
    case 'done': {
      const { collection, problems } = outcome;
      const found = problems.count > 0 ? countedWord('problems', problems.count) : word('noProblems');
      return word('jobDone', countedWord('records', collection.header.records), found);
    }
    case 'unchanged':
      return word('jobUnchanged');
    case 'cancelled':
      return word('jobCancelled');
    case 'failed':
      return faultWords(outcome.fault);
  }
}
