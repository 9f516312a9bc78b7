import { faultWords } from './fault-words.ts';
import { JobRow } from './JobRow.tsx';
import type { Starts } from './use-starts.ts';

/** The jobs that make new collections, and why what the reader gave last can't become one. */
export function StartedJobs({ starts }: { starts: Starts }) {
  return (
    <>
      {starts.fault !== null && (
        <p class="fault" role="alert" id="add-fault">
          {faultWords(starts.fault)}
        </p>
      )}
      {starts.jobs.shown.map(({ job, isUpdate }) => {
        const row = isUpdate ? null : starts.rowOf(job.id, false);
        return row === null ? null : <JobRow key={job.id} {...row} />;
      })}
    </>
  );
}
