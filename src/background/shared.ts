import browser from 'webextension-polyfill';
import { articleKey } from '../address/article-key.ts';
import { isArticlePath } from '../address/article-path.ts';
import { doiOf, normalDoi } from '../address/doi.ts';
import { parseAddress, parsed } from '../address/parse-address.ts';
import { siteOf } from '../address/site.ts';
import { bucketNumber, bucketPath, firstBits, MOST_BITS } from '../collection/bucket-path.ts';
import { MOST_LISTINGS, MOST_QUERIES, MOST_RECORDS } from '../collection/entry.ts';
import { keyHash } from '../collection/key-hash.ts';
import { LARGEST_BLOCK, largestFile } from '../collection/largest-file.ts';
import { numberedPath } from '../collection/numbered-path.ts';
import {
  bucketReader,
  DamagedFileError,
  NewerFileError,
  readBytes,
  readJson,
  UnreachableFileError,
} from '../collection/read-bucket.ts';
import { addressesOf } from '../collection/record-keys.ts';
import { HIDDEN, hiddenName } from '../messages/hidden-name.ts';
import { hasPanel } from '../messages/open-panel.ts';
import { COLLECTIONS, changeCollections, loadCollections } from '../sources/collection-list.ts';
import { BUNDLED, isAnswering, isStored, toList } from '../sources/listed-collection.ts';
import { isNewer, NewerDataError, newerId } from '../sources/newer-data.ts';
import { packagedScript } from '../sources/packaged-script.ts';
import { areCountsAllowed } from './counts-permission.ts';
import { hiddenKey, hiddenMatches, isHidden, loadHidden } from './hidden-matches.ts';
import { finder } from './later-scripts.ts';
import { matchForReader } from './match-for-reader.ts';
import { matchPage } from './match-page.ts';
import { answerByAddress } from './page-answer.ts';
import { loadSettings, saveSettings } from './settings.ts';
import { shelf } from './shelf.ts';

/**
 * What the later scripts use of the first's modules, so that no code and no state is there twice. The build gives
 * them `globalThis.shared` in their place (build/extension/shared-modules.ts); what they use of them and is not
 * named here is a fault of the build.
 */
Object.assign(globalThis, {
  shared: {
    browser,
    articleKey,
    isArticlePath,
    doiOf,
    normalDoi,
    parseAddress,
    parsed,
    siteOf,
    bucketNumber,
    bucketPath,
    firstBits,
    MOST_BITS,
    MOST_LISTINGS,
    MOST_QUERIES,
    MOST_RECORDS,
    keyHash,
    LARGEST_BLOCK,
    largestFile,
    numberedPath,
    bucketReader,
    DamagedFileError,
    NewerFileError,
    readBytes,
    readJson,
    UnreachableFileError,
    addressesOf,
    hasPanel,
    BUNDLED,
    COLLECTIONS,
    changeCollections,
    isAnswering,
    isStored,
    isNewer,
    NewerDataError,
    newerId,
    loadCollections,
    packagedScript,
    toList,
    loadSettings,
    saveSettings,
    areCountsAllowed,
    HIDDEN,
    hiddenKey,
    hiddenMatches,
    hiddenName,
    isHidden,
    loadHidden,
    finder,
    matchForReader,
    matchPage,
    answerByAddress,
    shelf,
  },
});
