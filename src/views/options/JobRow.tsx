import { displayText } from '../../record/display-text.ts';
import { ForeignText } from '../text/ForeignText.tsx';
import { word } from '../text/words.ts';
import { JobEnd, type JobEndProps } from './JobEnd.tsx';
import type { ShownJob } from './jobs.ts';
import { leftWords, phaseWords, shareDone } from './progress-words.ts';

/** Properties of `JobRow`. */
export interface JobRowProps extends Omit<JobEndProps, 'outcome'> {
  shown: ShownJob;
  onCancel: () => void;
}

/** A job: how far it is and the way to stop it, then what came of it. */
export function JobRow({ shown, onCancel, ...end }: JobRowProps) {
  const { job, isUpdate, outcome } = shown;
  return (
    <div class={isUpdate ? 'job' : 'job job-new'}>
      {!isUpdate && <ForeignText as="p" class="item-name" text={job.name} />}
      {outcome === null ? <Running shown={shown} onCancel={onCancel} /> : <JobEnd outcome={outcome} {...end} />}
    </div>
  );
}

function Running({ shown, onCancel }: Pick<JobRowProps, 'shown' | 'onCancel'>) {
  const share = shareDone(shown);
  const left = leftWords(shown);
  return (
    <div class="job-running">
      <progress
        class="bar"
        aria-label={displayText(shown.job.name)}
        max={1}
        {...(share !== null && { value: share })}
      />
      <button type="button" class="quiet" onClick={onCancel}>
        {word('cancel')}
      </button>
      <p class="setting-note">
        {phaseWords(shown)}
        {left !== null && ` · ${left}`}
      </p>
    </div>
  );
}
