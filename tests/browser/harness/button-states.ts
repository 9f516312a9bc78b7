/** What the button shows on the example's article once the count is on. */
export const LIT = {
  badge: '1',
  title:
    '1 related link for ‘\u2068Better design of deep learning studies can lead to faster transformation of medical practices\u2069’',
};

/** On the paper that it lists. */
export const LISTED = { badge: '', title: 'Context for this page' };

/** On a page without a record. */
export const IDLE = { badge: '', title: 'No record for this page' };

/** A page of the article's site that has none. */
export const OTHER = 'https://www.news-medical.net/news/20210205/Another-story.aspx';
