import type { Page } from 'puppeteer-core';

/** All that a page says to eyes and ears, a piece each: visible text, and what screen readers and pointers are told. */
export function said(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const TOLD = ['aria-label', 'title', 'placeholder', 'alt', 'label', 'aria-description', 'aria-valuetext'];
    // Collections that are suggested have names of their own.
    const IGNORED = 'script, style, .suggestion';
    const isShown = (one: Element | null) => one?.checkVisibility() === true || one?.closest('select') != null;
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: parent, textContent } = walker.currentNode;
      if (isShown(parent) && parent?.closest(IGNORED) == null) texts.push(textContent ?? '');
    }
    for (const one of document.body.querySelectorAll('*')) {
      if (isShown(one)) texts.push(...TOLD.map((name) => one.getAttribute(name) ?? ''));
    }
    return texts.filter((text) => text.trim() !== '');
  });
}

/** Names that are the same in every language, and what a collection's version looks like. */
const NAMES = /\b(?:PubMed|Europe PMC|Google Scholar|Semantic Scholar|[kMG]?B|byte|[0-9a-f]{12})\b/g;

/** Addresses, hosts, files and DOIs. */
const ADDRESSES = /(?:https?:\/\/)?[\p{L}\p{N}-]+(?:\.[\w-]+)+(?:\/\S*)?/gu;

/** The pieces that hold letters of ASCII although neither the words nor the records of a test have one. */
export function untranslated(texts: string[]): string[] {
  return texts.filter((text) => /[a-z]/i.test(text.replace(ADDRESSES, '').replace(NAMES, '')));
}
