/*
 * The popup's second script: everything that its first paint does not need, loaded once that is on the screen, or before
 * where nothing could be read (`moreFor`). What the first script has, too, is used from there: see shared.ts.
 */
export { Browse } from './browse/Browse.tsx';
export { rememberSeen } from './browse/remember-seen.ts';
export { Damaged } from './context/Damaged.tsx';
export { HiddenNote } from './context/HiddenNote.tsx';
export { LatePart } from './context/LatePart.tsx';
export { CountOffer } from './popup/CountOffer.tsx';
