/** The path of a compiled collection's header, at its top. (By itself: who only names it must not bring along what parses records.) */
export const HEADER = 'collection.json';
