/*
 * What tests call in a view of the extension.
 */
export { eachMatch, showMore, typeEach, wholeList } from './drive.ts';
export { importEach, openEach, subscribeEach } from './options.ts';
export { seeCitations, seeDrafts, seeList, seeMatches } from './render.tsx';
export { wrongInView } from './wrong-in-view.ts';
