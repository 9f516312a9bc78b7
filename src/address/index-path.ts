/** Directory index names of Apache (DirectoryIndex), IIS (Default Document) and their kin; no feeds, no data. */
const INDEX = /^(?:index|default)\.(?:[sxd]?html?|php\d?|aspx?|jspx?|cfm|cgi|pl|do)$/i;

/**
 * A path without the name of its directory's index.
 *
 * Example: `/story/index.html` is `/story`. Near miss: `/markets/index-rally`, `/index.xml`.
 */
export function withoutIndex(path: string): string {
  // Most pages' names have no dot, and then nothing is to be cut out and asked
  if (!path.includes('.')) return path || '/';
  let end = path.length;
  let slash = path.lastIndexOf('/');
  while (INDEX.test(path.slice(slash + 1, end))) {
    end = slash;
    slash = path.lastIndexOf('/', end - 1);
  }
  return path.slice(0, end) || '/';
}
