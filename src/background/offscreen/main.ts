import { runnerWith } from '../../compiler/run-job.ts';
import { runUpdates } from '../../compiler/run-updates.ts';
import { ask } from '../../messages/ask.ts';

/*
 * The page that Chromium's background opens for updates, and closes after the last. Of the extension's interface it has
 * messages alone, so the list of collections is the background's to change.
 */
void runUpdates(
  (ended) => ask('nextUpdate', ended),
  runnerWith((version) => ask('takeOver', version)),
);
