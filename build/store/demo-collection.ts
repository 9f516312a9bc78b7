import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the collection of the pictures is said to be. `.example` is nobody's (RFC 2606). */
export const DEMO_HOST = 'https://city-climate.example';

/** The article in the pictures. */
export const DEMO_ARTICLE = 'https://harbourpost.example/2026/05/green-roofs-cool-whole-streets';

const POST = { name: 'The Harbour Post', domain: 'harbourpost.example' };
const WEEKLY = { name: 'City Weekly', domain: 'cityweekly.example' };
const JOURNAL = { name: 'Journal of Urban Climate', domain: 'urbanclimate.example' };

const article = {
  title: 'Green roofs cool whole streets, a five-city study finds',
  excerpt:
    'Measurements around 140 buildings show that planted roofs take up to 1.4 °C off the air at street level on hot afternoons. How much depends on watering, and on how many roofs of a block take part.',
  publishedDateTime: '2026-05-12T07:30:00Z',
  webUrl: DEMO_ARTICLE,
  type: 'article',
  quality: 74,
  provider: POST,
  topics: ['Urban heat', 'Green roofs', 'City planning'],
  related: [
    link(
      'Street-level cooling by planted roofs: measurements in five cities',
      '10.5555/juc.2026.14',
      '05-11',
      88,
      JOURNAL,
    ),
    link('How much water does a green roof need?', 'roof-water', '05-14', 61, WEEKLY),
    link('Irrigation and the energy balance of planted roofs', '10.5555/juc.2024.102', '02-03', 83, JOURNAL),
    link('Cities count their roofs', 'cities-count-their-roofs', '05-10', 52, WEEKLY),
    link('Who pays for a planted roof?', 'who-pays-for-a-planted-roof', '05-15', 47, POST),
    link('A summer on a roof, hour by hour', 'a-summer-on-a-roof', '05-12', 39, POST),
  ],
};

type Provider = typeof POST;

function link(title: string, place: string, day: string, quality: number, provider: Provider) {
  const webUrl = place.startsWith('10.') ? `https://doi.org/${place}` : `https://${provider.domain}/2026/05/${place}`;
  return { title, webUrl, publishedDateTime: `2026-${day}T09:00:00Z`, quality, provider };
}

/** Title, day, quality, topics: the articles that stand beside it. */
const OTHERS: [title: string, day: string, quality: number, topics: string[], provider: Provider][] = [
  ['How much water does a green roof need?', '05-14', 61, ['Green roofs', 'Water'], WEEKLY],
  ['Cities count their roofs', '05-10', 52, ['Green roofs', 'City planning'], WEEKLY],
  ['Who pays for a planted roof?', '05-15', 47, ['Green roofs', 'Money'], POST],
  ['A summer on a roof, hour by hour', '05-12', 39, ['Green roofs'], POST],
  ['White roofs or planted roofs? Both, say planners', '04-27', 58, ['Urban heat', 'Green roofs'], WEEKLY],
  ['Roof gardens change what birds eat', '04-19', 76, ['Green roofs', 'Nature'], POST],
  ['The school that took its roof back', '04-02', 33, ['Green roofs', 'Schools'], POST],
  ['Old trees cool better than new ones', '05-07', 79, ['Urban heat', 'Trees'], WEEKLY],
  ['Where a street tree dies first', '03-22', 63, ['Trees'], POST],
  ['Night heat is the harder half', '05-02', 82, ['Urban heat', 'Health'], WEEKLY],
  ['Hospitals prepare for the fourth hot week', '05-18', 44, ['Health'], POST],
  ['Rain gardens pass their first flood', '03-30', 57, ['Water', 'City planning'], POST],
  ['Pavement that drinks', '02-14', 41, ['Water'], WEEKLY],
  ['A map of shade, street by street', '05-05', 54, ['Urban heat', 'City planning'], WEEKLY],
  ['Trams on grass', '01-28', 36, ['City planning'], POST],
  ['Light walls, dark walls', '02-09', 48, ['Urban heat'], WEEKLY],
  ['What a fountain does to the air around it', '04-11', 50, ['Urban heat', 'Water'], POST],
  ['The courtyard effect', '03-08', 62, ['Urban heat', 'City planning'], WEEKLY],
  ['Bus stops with a roof of sedum', '04-23', 31, ['Green roofs'], POST],
  ['Counting bees on the tenth floor', '05-09', 45, ['Nature', 'Green roofs'], WEEKLY],
  ['Heat warnings that people read', '05-16', 56, ['Health'], POST],
  ['A city that planted its railway', '02-21', 38, ['Nature', 'City planning'], WEEKLY],
  ['How engineers weigh a garden', '03-15', 59, ['Green roofs'], POST],
];

const slug = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');

function others() {
  return OTHERS.map(([title, day, quality, topics, provider]) => ({
    ...link(title, slug(title), day, quality, provider),
    topics,
    type: 'article',
  }));
}

/** JSON is YAML. */
const markdown = (record: object) => `---\n${JSON.stringify(record, null, 2)}\n---\n`;

/** Writes the records of the pictures' collection into a folder. */
export function writeDemoRecords(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  write('collection.yml', `name: City climate\nhome: ${DEMO_HOST}/\nlicence: CC BY 4.0\n`);
  for (const record of [article, ...others()]) write(`${slug(record.title)}.md`, markdown(record));
}
