import type { Entry } from '../../lib/entry.ts';

const NOUNS = [
  'Lantern',
  'Orchard',
  'Meridian',
  'Quarry',
  'Sparrow',
  'Harbour',
  'Juniper',
  'Cinder',
  'Tundra',
  'Velvet',
];
const VERBS = [
  'Folding',
  'Tracing',
  'Weaving',
  'Pruning',
  'Mapping',
  'Tuning',
  'Sorting',
  'Charting',
  'Binding',
  'Reading',
];

/** An invented entry with an arXiv id, the same each time; `changes` goes over it. */
export function entry(id: string, changes: Partial<Entry> = {}): Entry {
  const n = Number(id.replace('.', ''));
  const pick = (words: string[], step: number) => words[Math.floor(n / step) % words.length] ?? '';
  const title = `${pick(VERBS, 1)} the ${pick(NOUNS, 10)} ${pick(NOUNS, 100)}: a Study of ${id.replace('.', ' and ')}`;
  return {
    site: 'huggingface',
    kind: 'day',
    title,
    abstract: `We look at ${title.toLowerCase()} and find that it holds in ${n % 97} of 97 cases, more than was thought.`,
    authors: ['Ada Lovelace', 'Emmy Noether'],
    ids: [`arxiv:${id}`],
    url: `https://huggingface.co/papers/${id}`,
    published: '2026-09-25',
    links: { pdf: `https://arxiv.org/pdf/${id}` },
    stats: { upvotes: n % 300, rank: 1 },
    from: { title: 'page-data', abstract: 'page-data', authors: 'page-data' },
    ...changes,
  };
}
