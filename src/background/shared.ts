import * as polyfill from 'webextension-polyfill';
import * as articleKey from '../address/article-key.ts';
import * as articlePath from '../address/article-path.ts';
import * as doi from '../address/doi.ts';
import * as parseAddress from '../address/parse-address.ts';
import * as bucketPath from '../collection/bucket-path.ts';
import * as entry from '../collection/entry.ts';
import * as keyHash from '../collection/key-hash.ts';
import * as numberedPath from '../collection/numbered-path.ts';
import * as readBucket from '../collection/read-bucket.ts';
import * as recordKeys from '../collection/record-keys.ts';
import * as collectionList from '../sources/collection-list.ts';
import * as countsPermission from './counts-permission.ts';
import * as hiddenMatches from './hidden-matches.ts';
import * as matchPage from './match-page.ts';
import * as pageAnswer from './page-answer.ts';
import * as settings from './settings.ts';
import * as shelf from './shelf.ts';

/**
 * The modules of the first script that the second uses as well, so that no code and no state is there twice. The build
 * gives the second script `globalThis.shared` in their place (build/extension/shared-modules.ts).
 */
Object.assign(globalThis, {
  shared: {
    articlePath,
    articleKey,
    doi,
    parseAddress,
    bucketPath,
    entry,
    keyHash,
    numberedPath,
    readBucket,
    recordKeys,
    shelf,
    collectionList,
    countsPermission,
    hiddenMatches,
    matchPage,
    pageAnswer,
    settings,
    polyfill,
  },
});
