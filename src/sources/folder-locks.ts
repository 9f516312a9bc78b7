/** The lock that a page holds while it makes a collection in a folder. */
export const folderLock = (folder: string): string => `folder ${folder}`;

/** The lock that a worker holds while it writes into a folder: it is free when the worker has ended, however it did. */
export const workerLock = (folder: string): string => `worker ${folder}`;
