import { useEffect, useRef, useState } from 'preact/hooks';
import { MOST_ROWS, type PageRequest } from '../../collection/search/page-of.ts';
import type { FoundRow, FoundRows } from '../../messages/found-records.ts';

/** How many rows are asked for at once. */
const PAGE = 20;

/** Asks for a page of what is found for a text; null where nobody answers. */
export type Ask<Answer> = (text: string, page: Required<PageRequest>) => Promise<Answer | null>;

/** What is found for a text, page by page. */
export interface Pages<Answer> {
  /** The text that the rest is about; while one types, the one before may still be shown. Null before the first answer. */
  text: string | null;
  /** The first page; null where nobody answered. */
  answer: Answer | null;
  /** The rows of all pages so far. */
  rows: FoundRow[];
  /** Asks for the next page; undefined where there is none. */
  showMore: (() => Promise<void>) | undefined;
}

/**
 * What is found for a text that may change at any time: one question at a time, then the one for the newest text, so
 * that a fast typist never waits for answers that nobody wants.
 */
export function usePages<Answer extends FoundRows>(text: string, ask: Ask<Answer>): Pages<Answer> {
  const [found, setFound] = useState<Omit<Pages<Answer>, 'showMore'>>({ text: null, answer: null, rows: [] });
  const [pages, setPages] = useState(1);
  const wanted = useRef(text);
  const isAsking = useRef(false);
  wanted.current = text;

  useEffect(() => {
    if (isAsking.current) return;
    isAsking.current = true;
    const askNewest = async () => {
      const asked = wanted.current;
      const answer = await ask(asked, { offset: 0, limit: PAGE });
      if (asked !== wanted.current) return askNewest();
      setFound({ text: asked, answer, rows: answer?.rows ?? [] });
      setPages(1);
      isAsking.current = false;
    };
    void askNewest();
  }, [text]);

  const showMore = async () => {
    const next = await ask(text, { offset: pages * PAGE, limit: PAGE });
    if (next === null || wanted.current !== text) return;
    setFound((before) => (before === found ? { ...found, rows: [...found.rows, ...next.rows] } : before));
    setPages(pages + 1);
  };
  // The background gives so many rows of whatever it finds, and no more.
  const hasMore = found.text === text && pages * PAGE < Math.min(found.answer?.total ?? 0, MOST_ROWS);
  return { ...found, showMore: hasMore ? showMore : undefined };
}
