import type { Picture } from '../../record/article-record.ts';
import { linkAddress } from '../text/link-address.ts';

/** Properties of `Thumbnail`. */
export interface ThumbnailProps {
  pictures: Picture[] | undefined;
}

/**
 * The article's picture, from its publisher's server, in a place of fixed size: nothing moves when it comes, and where
 * it doesn't come the place stays empty. It repeats what the title says, so it has no text.
 */
export function Thumbnail({ pictures }: ThumbnailProps) {
  const address = linkAddress(pictures?.find(({ url }) => url.startsWith('https:'))?.url);
  if (address === null) return null;
  return (
    <span class="thumbnail">
      <img
        src={address}
        alt=""
        loading="lazy"
        referrerpolicy="no-referrer"
        onError={({ currentTarget }) => {
          currentTarget.hidden = true;
        }}
      />
    </span>
  );
}
