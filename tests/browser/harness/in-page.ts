/*
 * What tests call in a page of the extension.
 */

export { putKept } from '../../../build/fixture/kept-data.ts';
export { toFault } from '../../../src/compiler/fault.ts';
export { fetchBucket } from '../../../src/compiler/fetch-bucket.ts';
export { fetchCollection } from '../../../src/compiler/fetch-collection.ts';
export { saveRecord } from '../../../src/compiler/own/keep-record.ts';
export { runJob } from '../../../src/compiler/run-job.ts';
export { runNotedJob } from '../../../src/compiler/run-noted-job.ts';
export { updateJob } from '../../../src/compiler/update-job.ts';
export { removeFiles, storedFolders, storedPaths, storedSource } from '../../../src/sources/collection-files.ts';
export { changeCollections, loadCollections } from '../../../src/sources/collection-list.ts';
export { database } from '../../../src/sources/database.ts';
export { forgetEverything } from '../../../src/sources/forget-everything.ts';
export { removeLeftovers } from '../../../src/sources/leftovers.ts';
export { allThatIsStored } from './all-that-is-stored.ts';
