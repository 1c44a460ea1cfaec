import { type Paper, toPaper } from '../../lib/paper.ts';

/** How many different words abstracts draw from, and how long these are: what stands in real listings. */
const VOCABULARY = 30_000;
const ABSTRACT = 164;
/** Papers are saved a page at a time. */
const PAGE = 50;
const HOUR = 3_600_000;
const FIRST_SAVED = Date.UTC(2016, 0, 4);

/** First letters of words as running English text has them, in percent. */
const LETTERS = 't16a12s8o7i7w6c6b4p5h4f4m4d4r3e3l3n2g2u1v1k1j1q1y1';
const SYLLABLES =
  'ra ten lo mi sar ve ko nel du pri on ta lim se cor fa ni ber um sto tel ga rin po les ha dor mu van ic ro tal es qui be nor la tin cu pas el wo dri mar ne sol ti gan er'.split(
    ' ',
  );
const TAGS =
  'to read,survey,vision,language,theory,robotics,group meeting,baseline,datasets,audio,graphs,my thesis,benchmarks,speech,safety,agents,medical,code,optimisation,reviewing'.split(
    ',',
  );
const SITES = ['huggingface', 'huggingface', 'huggingface', 'arxiv', 'arxiv', 'text'];
const VENUES = [
  'Conference on Invented Systems',
  'Journal of Kites',
  'Workshop on Lanterns',
  'Annals of Orchards',
];
const STATUSES = ['unread', 'unread', 'reading', 'read'] as const;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(next: () => number, from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;

/** Invented words, the most frequent first; frequent ones are short. */
const words = lazy(() => {
  const letters = [...LETTERS.matchAll(/([a-z])(\d+)/g)].flatMap(([, letter, n]) =>
    Array.from({ length: Number(n) }, () => letter as string),
  );
  const made = new Set<string>();
  for (let rank = 0; made.size < VOCABULARY; rank++) {
    const next = random(rank);
    let word = pick(next, letters);
    const length = made.size < 60 ? 1 : made.size < 1500 ? 2 : 3 + Math.floor(next() * 2);
    for (let i = 0; i < length || made.has(word); i++) word += pick(next, SYLLABLES);
    made.add(word);
  }
  return [...made];
});

/** Rank of a word by Zipf's law: the n-th most frequent is met 1/n times as often as the first. */
const chances = lazy(() => {
  const sums = new Float64Array(VOCABULARY);
  let sum = 0;
  for (let rank = 0; rank < VOCABULARY; rank++) sums[rank] = sum += 1 / (rank + 1);
  return sums.map((each) => each / sum);
});

function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The word of this rank, 0 the most frequent. */
export function wordOfRank(rank: number): string {
  return words()[rank] as string;
}

function word(next: () => number): string {
  const sums = chances();
  const chance = next();
  let low = 0;
  let high = VOCABULARY - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] as number) < chance) low = middle + 1;
    else high = middle;
  }
  return wordOfRank(low);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function sentenceText(next: () => number, length: number): string {
  let text = '';
  let start = true;
  for (let i = 0; i < length; i++) {
    let one = word(next);
    const chance = next();
    if (chance < 0.02) one = `${one}-${word(next)}`;
    else if (chance < 0.03) one = `${one.toUpperCase()}-${1 + Math.floor(next() * 9)}`;
    else if (chance < 0.035) one = `${Math.floor(next() * 1000) / 10}%`;
    text += `${i === 0 ? '' : ' '}${start ? capital(one) : one}`;
    start = next() < 1 / 18;
    if (start) text += '.';
  }
  return `${text}.`;
}

function author(next: () => number): string {
  // A few names are everywhere, most are rare.
  const given = capital(wordOfRank(60 + Math.floor(next() ** 2 * 900)));
  const family = capital(wordOfRank(1500 + Math.floor(next() ** 3 * 20_000)));
  return `${given} ${family}`;
}

/**
 * Paper `i` of an invented library, the same each time, without making those before it. Words are skewed as in real text; a tenth
 * have tags, some code, notes and stars. Saved in pages of 50, the higher numbers later.
 */
export function benchPaper(i: number): Paper {
  const next = random(i + 1_000_000);
  const month = Math.floor(i / 840);
  const year = 2016 + (Math.floor(month / 12) % 80);
  const day = `${year}-${String((month % 12) + 1).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`;
  const id = `${day.slice(2, 4)}${day.slice(5, 7)}.${90_001 + (i % 840)}`;
  const site = pick(next, SITES);
  const added = FIRST_SAVED + Math.floor(i / PAGE) * HOUR * 40;
  const paper = toPaper(
    {
      site,
      kind: 'day',
      title: capital(
        Array.from({ length: 5 + Math.floor(next() * 8) }, () => word(next))
          .map((one) => (one.length > 3 ? capital(one) : one))
          .join(' '),
      ),
      abstract: sentenceText(next, ABSTRACT - 40 + Math.floor(next() * 80)),
      authors: Array.from({ length: 1 + Math.floor(next() ** 2 * 12) }, () => author(next)),
      ids: [`arxiv:${id}`],
      url: `https://huggingface.co/papers/${id}`,
      published: day,
      links: {
        pdf: `https://arxiv.org/pdf/${id}`,
        ...(next() < 0.3 && { code: `https://github.com/${word(next)}/${word(next)}` }),
      },
      stats: { upvotes: Math.floor(next() ** 4 * 400), rank: 1 + (i % PAGE) },
      ...(next() < 0.2 && { venue: `${pick(next, VENUES)} ${year}` }),
      ...(next() < 0.3 && { keywords: [word(next), word(next)] }),
      from: { title: 'page-data', abstract: 'page-data', authors: 'page-data' },
    },
    added,
  );
  if (next() < 0.1)
    paper.reader.tags = { value: [...new Set([pick(next, TAGS), pick(next, TAGS)])], at: added };
  if (next() < 0.05) paper.reader.note = { value: sentenceText(next, 12), at: added };
  if (next() < 0.05) paper.reader.starred = { value: true, at: added };
  if (next() < 0.3) paper.reader.status = { value: pick(next, STATUSES), at: added };
  return paper;
}
