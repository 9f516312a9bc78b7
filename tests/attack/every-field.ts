/** What a record's front matter may say, with one text in every field. */
export function everyField(text: string) {
  return {
    ...shared(text),
    category: text,
    originalUrl: text,
    length: text,
    topics: [text, `${text} 2`],
    related: [shared(text)],
  };
}

/** The fields that a record and its related links have in common. Numbers and dates are no texts: a wrong one is a fault. */
function shared(text: string) {
  return {
    title: text,
    excerpt: text,
    webUrl: text,
    ampWebUrl: text,
    cdnAmpWebUrl: text,
    type: text,
    provider: { name: text, domain: text },
    images: [{ url: text, title: text, width: text }],
  };
}
