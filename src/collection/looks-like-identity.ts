/** Short names, names of numbers, and those that are never taken for tracking: each names articles at some site. */
const IDENTITY_NAME = /^(?:.{1,2}|ref|from|source)$|(?:id|no|nr|num|key)$/;

/**
 * What a name is made of that says which thing is meant, what it is called, which part of it, of what time or place, or
 * how it is shown.
 */
const IDENTITY_WORD = new RegExp(
  'art(?!ner)|stor[iy]|news(?!letter)|post|item|content|feature|doc|file|book|paper|record|report|entry|text|word|' +
    'vid|photo|im(?:age|g)|pic|galler|film|movie|game|song|event|product|recipe|team|player|match|season|' +
    'title|name|slug|path|ur[il]|link|code|quer|search|term|tag|cat|author|user|session|' +
    'pag|sect|chap|episode|issue|edition|rev|version|slide|step|index|pos|offset|limit|comment|thread|' +
    'date|day|month|year|week|time|lang|loc|country|region|city|' +
    'view|mode|format|type|tab|sort|order|filter|action|option|show|forum|board',
);

/** One plain word, `mgg`; or what a machine made, `iwar2hx9p1vtq0c7m4ka`: titles and times do not change so often. */
const SAYS_NOTHING = /^(?:[a-z]{1,20}|(?=\d*(?:[a-z]+\d+){3})[a-z\d]{20,})$/;

/**
 * Whether a parameter of a key may say which article is meant. In doubt it may: only a name that speaks of no thing, with
 * a value that no article is called by, may not.
 *
 * Example: `id=7`, `storyid=abc`, `lang=en`, `driver=7`, `driver=a-second-story`, `driver=0a1b2c`, `driver`.
 * Near miss: `driver=mgg`, `partner=newsletter`, `nl_click=iwar2hx9p1vtq0c7m4ka`.
 */
export function looksLikeIdentity(parameter: string): boolean {
  const [name = '', ...values] = parameter.toLowerCase().split('=');
  const isPlain = /^[\w.-]+$/.test(name) && SAYS_NOTHING.test(values.join('='));
  return !isPlain || IDENTITY_NAME.test(name) || IDENTITY_WORD.test(name);
}
