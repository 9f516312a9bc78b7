import type { CollectionHeader } from '../collection/collection-header.ts';
import type { CompileState } from '../collection/compile/compile-state.ts';
import type { Candidate } from '../collection/compile/newest-addresses.ts';
import type { Block } from '../collection/compile/spill.ts';
import type { Problem } from '../record/problem.ts';
import type { Part } from '../sources/job-steps.ts';
import { FIRST_PLAN, type ZipPlan } from './zip/zip-plan.ts';

/** A collection that is whole in its folder. */
export interface Made {
  header: CollectionHeader;
  /** Bytes of all its files. */
  bytes: number;
}

/** How far a job is: what is stored after each step, as plain data. */
export interface SavedJob {
  /** How many items of the input are in. */
  taken: number;
  isRead: boolean;
  /** How many steps have read items; each left a ReadStep. */
  steps: number;
  /** Null until the first step. Its `newest` is in the steps. */
  state: CompileState | null;
  /** How many files of a compiled collection were taken, to be checked. */
  compiled: number;
  /** How many records’ Markdown stays beside the collection. */
  markdown: number;
  /** How many of the files that its lists name are checked. */
  checked: number;
  /** Bytes of the files that are stored. */
  bytes: number;
  made: Made | null;
  /** How a zip is read. */
  plan: ZipPlan;
}

/** What one step that read items leaves beside its blocks: all of it together would be too much to store at each step. */
export interface ReadStep {
  /** The files of good records. */
  paths: string[];
  newest: readonly Candidate[];
  problems: Problem[];
  problemCount: number;
}

/** The kinds of parts that a job keeps. */
export const KIND = {
  step: 'step',
  block: (partition: number) => `block ${partition}`,
  file: (path: string) => `file ${path}`,
};

/** A job that has not begun. */
export const NEW_JOB: SavedJob = {
  taken: 0,
  isRead: false,
  steps: 0,
  state: null,
  compiled: 0,
  markdown: 0,
  checked: 0,
  bytes: 0,
  made: null,
  plan: FIRST_PLAN,
};

/** Blocks as parts, of the step that adds them. */
export const toParts = (blocks: readonly Block[], step: number): Part[] =>
  blocks.map(({ partition, bytes }) => ({ kind: KIND.block(partition), number: step, value: bytes }));
