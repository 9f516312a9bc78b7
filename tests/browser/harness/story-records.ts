import { toMarkdown } from './packed-records.ts';

/** The page of the newest story, and that of the newest record of a pond. */
export const STORY = 'https://news.example/2021/the-first-story';
export const POND = 'https://water.example/2021/the-first-pond';

/** The title and the publisher of the record that means harm. */
export const HOSTILE = '<img src=x onerror="document.title=1"> & "quoted" \u202Eevil\u202C';

/** 48 stories of two publishers, the higher the number the older and the better, one that means harm, and 21 of ponds, of which the oldest has no address: path → Markdown. */
export function storyRecords(): { [path: string]: string } {
  const stories = Array.from({ length: 48 }, (_, index): [string, string] => [
    `story-${index}.md`,
    toMarkdown({
      title: index === 0 ? 'The first story of a garden' : `Gardening, part ${index}`,
      excerpt: 'The beds are narrow.',
      webUrl: index === 0 ? STORY : `https://news.example/2021/part-${index}`,
      publishedDateTime: new Date(Date.UTC(2021, 5, 30 - index)).toISOString(),
      quality: index,
      provider: { name: index % 2 === 0 ? 'Even News' : 'Odd News' },
      topics: index < 30 ? ['Gardens & roofs'] : ['Other'],
    }),
  ]);
  const hostile = { title: HOSTILE, webUrl: 'https://evil.example/2021/a', provider: { name: HOSTILE } };
  const ponds = Array.from({ length: 21 }, (_, index): [string, string] => [
    `pond-${index}.md`,
    toMarkdown({
      title: `Pond ${index}`,
      ...(index < 20 && { webUrl: index === 0 ? POND : `https://water.example/2021/pond-${index}` }),
      publishedDateTime: new Date(Date.UTC(2021, 5, 30 - index)).toISOString(),
      provider: { name: 'Water News' },
      topics: ['Ponds'],
    }),
  ]);
  return { ...Object.fromEntries([...stories, ...ponds]), 'hostile.md': toMarkdown(hostile) };
}
