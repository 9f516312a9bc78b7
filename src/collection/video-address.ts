import type { RelatedLink } from '../record/article-record.ts';

/** https://developers.google.com/youtube/v3/docs/thumbnails: `https://i.ytimg.com/vi/<video id>/maxresdefault.jpg`. */
const THUMBNAIL = /^https?:\/\/(?:i\d?\.ytimg|img\.youtube)\.com\/vi(?:_webp)?\/([\w-]{11})\//;

/** The address of a video that its thumbnail tells, for links that are listed without one. */
export function videoAddress({ images = [] }: RelatedLink): string | undefined {
  for (const { url } of images) {
    const [, id] = THUMBNAIL.exec(url) ?? [];
    if (id !== undefined) return `https://www.youtube.com/watch?v=${id}`;
  }
  return undefined;
}
