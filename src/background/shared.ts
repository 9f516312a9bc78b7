import * as polyfill from 'webextension-polyfill';
import { articleKey } from '../address/article-key.ts';
import { isArticlePath } from '../address/article-path.ts';
import { doiOf } from '../address/doi.ts';
import { parseAddress, parsed } from '../address/parse-address.ts';
import { siteOf } from '../address/site.ts';
import { DamagedFileError, readJson } from '../collection/read-bucket.ts';
import { addressesOf } from '../collection/record-keys.ts';
import * as collectionList from '../sources/collection-list.ts';
import { areCountsAllowed } from './counts-permission.ts';
import { HIDDEN, hiddenKey, hiddenMatches, hiddenName, loadHidden } from './hidden-matches.ts';
import { matchPage } from './match-page.ts';
import { answerByAddress } from './page-answer.ts';
import * as settings from './settings.ts';
import { shelf } from './shelf.ts';

/**
 * What the second script uses of the first's modules, so that no code and no state is there twice. The build gives the
 * second script `globalThis.shared` in their place (build/extension/shared-modules.ts); what it uses of them and is not
 * named here is a fault of the build.
 */
Object.assign(globalThis, {
  shared: {
    polyfill,
    articleKey,
    isArticlePath,
    doiOf,
    parseAddress,
    parsed,
    siteOf,
    DamagedFileError,
    readJson,
    addressesOf,
    collectionList,
    areCountsAllowed,
    HIDDEN,
    hiddenKey,
    hiddenMatches,
    hiddenName,
    loadHidden,
    matchPage,
    answerByAddress,
    settings,
    shelf,
  },
});
