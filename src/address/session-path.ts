/** ASP.NET writes `(S(…))`, with up to three tickets before it: learn.microsoft.com, HttpSessionState, cookieless. ASP.NET 1 wrote 24 letters and digits alone. */
const ASP_SESSION = /^\((?:(?:[A-Z]\([\w-]{1,400}\)){1,4}|[a-z\d]{24})\)$/i;

/** Java servlets (Servlet 4.0 §7.1.3) and others: `;jsessionid=…` after a segment's text. */
const SESSION_PARAMETER = /;(?:jsessionid|phpsessid|sid|cfid|cftoken)=[^;/]*/gi;

/**
 * A path without the sessions that servers write into it.
 *
 * Example: `/(S(4hqa0555fwsecu455xqckv45))/a.aspx` is `/a.aspx`, `/a;jsessionid=1` is `/a`. Near miss: `/(draft)/a.aspx`,
 * `/a;v=1`.
 */
export function withoutSession(path: string): string {
  if (!path.includes('(') && !path.includes(';')) return path;
  const segments = path.split('/').filter((segment) => !ASP_SESSION.test(segment));
  return segments.map(withoutSessionParameter).join('/') || '/';
}

/** A dot segment is left alone: without its parameter it would mean another path. */
function withoutSessionParameter(segment: string): string {
  const rest = segment.replace(SESSION_PARAMETER, '');
  return /^\.{0,2}$/.test(rest) ? segment : rest;
}
