import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import { displayText, isolatedText } from '../record/display-text.ts';
import { toWebAddress } from '../record/web-address.ts';
import { isMac } from './browse/is-mac.ts';
import { isSearchKey, openByNumber } from './browse/list-keys.ts';
import { SearchButton } from './browse/SearchButton.tsx';
import { CopyDetails } from './context/CopyDetails.tsx';
import { CopyStatus } from './context/CopyStatus.tsx';
import { FactLine } from './context/FactLine.tsx';
import { FailureNote } from './context/FailureNote.tsx';
import { failureNames } from './context/failure-names.ts';
import { focusNew } from './context/focus-new.ts';
import { LinkList } from './context/LinkList.tsx';
import { LinkRow } from './context/LinkRow.tsx';
import { Message } from './context/Message.tsx';
import { matchArticle } from './context/match-labels.ts';
import { matchWords } from './context/match-words.ts';
import { OrderChoice } from './context/OrderChoice.tsx';
import { known, listingRow } from './context/row-content.ts';
import { SectionHeading } from './context/SectionHeading.tsx';
import { IconButton } from './icon/IconButton.tsx';
import { ForeignText } from './text/ForeignText.tsx';
import { linkAddress } from './text/link-address.ts';
import { useCopy } from './text/use-copy.ts';
import { countedWord, numberText, word } from './text/words.ts';

/**
 * What the popup's second script uses of the first's modules, so that no code and no state is there twice. The build
 * gives the second script `globalThis.shared` in their place (build/extension/shared-modules.ts); what it uses of them
 * and is not named here is a fault of the build.
 */
Object.assign(globalThis, {
  shared: {
    Fragment,
    useEffect,
    useLayoutEffect,
    useRef,
    useState,
    jsx,
    jsxs,
    displayText,
    isolatedText,
    isMac,
    isSearchKey,
    openByNumber,
    SearchButton,
    IconButton,
    failureNames,
    focusNew,
    CopyDetails,
    CopyStatus,
    FactLine,
    FailureNote,
    matchArticle,
    matchWords,
    LinkList,
    LinkRow,
    Message,
    OrderChoice,
    SectionHeading,
    known,
    listingRow,
    ForeignText,
    linkAddress,
    useCopy,
    toWebAddress,
    countedWord,
    numberText,
    word,
  },
});
