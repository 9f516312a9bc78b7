import { parameter } from './query-pieces.ts';

const SITE = /^(?:music\.)?youtube(?:-nocookie)?\.com$/;
const IN_PATH = /^\/(?:embed|shorts|live|v|watch)\/(.+)/;

/**
 * Eleven characters. `videoseries` and `live_stream` have as many, but are pages of their own:
 * developers.google.com/youtube/player_parameters.
 */
const ID = /^(?!videoseries|live_stream)([\w-]{11})(?:$|[/&?#%])/;

/**
 * The id of the YouTube video that an address plays, or null.
 *
 * Example: `youtu.be/jNQXAC9IVRw?t=5`, `/watch?v=jNQXAC9IVRw&list=PL123`, `/embed/jNQXAC9IVRw`, `/shorts/jNQXAC9IVRw`.
 * Near miss: `/playlist?list=PL123`, `/embed/videoseries?list=PL123`, `/@jawed`.
 */
export function youtubeId(host: string, path: string, url: URL): string | null {
  const text = played(host, path, url);
  return (text && ID.exec(text)?.[1]) || null;
}

function played(host: string, path: string, url: URL): string | null | undefined {
  if (host === 'youtu.be') return path.slice(1);
  if (!SITE.test(host)) return null;
  return path === '/watch' ? parameter(url.search, 'v') : IN_PATH.exec(path)?.[1];
}
