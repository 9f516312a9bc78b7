import browser from 'webextension-polyfill';
import type { Job } from '../compiler/job.ts';
import { keepUpdate } from '../compiler/keep-update.ts';
import { runJob } from '../compiler/run-job.ts';
import { type EndedUpdate, runUpdates } from '../compiler/run-updates.ts';
import { updateJob } from '../compiler/update-job.ts';
import { loadCollections } from '../sources/collection-list.ts';
import { forgetRemoved } from '../sources/forget-removed.ts';
import { removeLeftovers } from '../sources/leftovers.ts';
import { dueCollection, nextDue } from './due-collection.ts';
import { closeOffscreen, openOffscreen } from './offscreen-page.ts';

/** The name of the one alarm. */
const UPDATES = 'updates';

/** Not sooner, in milliseconds: a browser that starts has other things to do first, and so has its network. */
const SOONEST = 60_000;

/** How long a removed collection can be brought back at least, in milliseconds, where its page stays open. */
const UNDO = 24 * 60 * 60_000;

/**
 * Runs the updates that are due, one at a time. Chromium's background can start no worker: a page that nobody sees does, and
 * asks for one update after the other. In Firefox the background is a page, kept alive until this has ended. Where there is
 * neither, as in a browser of the Chromium family without such pages, the reader updates in the options page.
 */
export async function startUpdates(): Promise<void> {
  // What can't be forgotten now is forgotten later: it stands in no update's way.
  await forgetRemoved(Date.now() - UNDO).catch(console.warn);
  if (dueCollection(await loadCollections(), Date.now()) === null) return planUpdates();
  if (browser.offscreen !== undefined) await openOffscreen();
  else if (typeof Worker === 'function') await runUpdates(nextUpdate, runJob);
}

/** Takes note of an update that ended, and tells the next one that is due; after the last the alarm is set anew. */
export async function nextUpdate(ended: EndedUpdate | null): Promise<Job | null> {
  if (ended !== null) await keepUpdate(ended.id, ended.outcome);
  const due = dueCollection(await loadCollections(), Date.now());
  if (due !== null) return updateJob(due);
  await closeOffscreen();
  await planUpdates();
  return null;
}

/** What is done once when the browser starts. No page is open from which a removed collection could be brought back. */
export async function startWithBrowser(): Promise<void> {
  await Promise.all([planUpdates(), forgetRemoved(Date.now()).finally(removeLeftovers)]);
}

/** Sets the alarm for the next update that will be due. */
export async function planUpdates(): Promise<void> {
  const now = Date.now();
  const when = Math.max(nextDue(await loadCollections(), now), now + SOONEST);
  await browser.alarms.create(UPDATES, { when });
}

/** Sets the alarm where there is none. */
export async function keepAlarm(): Promise<void> {
  if ((await browser.alarms.get(UPDATES)) === undefined) await planUpdates();
}
