import { packagedScript } from '../sources/packaged-script.ts';

/** Starts the worker in which collections are made and records parsed: the one place where a view makes a worker. */
export const startWorker = (): Worker => new Worker(packagedScript('/compiler.js'));
