import type { Entry } from '../../lib/entry.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';

/** Pure and without imports of Node, so that a page can make its papers itself. */

/** Words of the invented language: the more often used first, as Zipf has it. */
const WORDS = 30_000;
/** Of an abstract of ordinary length. */
const ABSTRACT = 164;
const T0 = Date.UTC(2024, 0, 1);

/** A generator of numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ONSETS = 'b bl br c ch d dr f fl g gr h j k l m n p pr qu r s sh st t th tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const CODAS = ['', '', 'n', 'r', 'l', 's', 'm', 't', 'nd', 'rk'];

/** The nth word: the same each time, and another for another n. */
function word(n: number): string {
  let rest = n;
  let made = '';
  do {
    made += ONSETS[rest % ONSETS.length];
    rest = Math.floor(rest / ONSETS.length);
    made += (VOWELS[rest % VOWELS.length] ?? '') + (CODAS[(n + made.length) % CODAS.length] ?? '');
    rest = Math.floor(rest / VOWELS.length);
  } while (rest > 0);
  return made;
}

let vocabulary: string[] | undefined;

/** The nth of invented papers, with an abstract of ordinary length; of a hundred, one repeats the title of another with a slip. */
export function inventedEntry(n: number): Entry {
  vocabulary ??= Array.from({ length: WORDS }, (_, i) => word(i + 40));
  const words = vocabulary;
  const random = seeded(n * 7919 + 17);
  // Frequent words are the small numbers.
  const pick = () => words[Math.floor(WORDS ** random()) - 1] ?? 'lum';
  const text = (count: number) => Array.from({ length: count }, pick).join(' ');
  const capital = (said: string) => said.charAt(0).toUpperCase() + said.slice(1);
  const title =
    n % 100 === 99 ? `${inventedEntry(n - 50).title}s` : capital(text(6 + Math.floor(random() * 7)));
  const name = () => `${capital(pick())} ${capital(words[Math.floor(random() * 8_000)] ?? 'Lum')}`;
  const authors = Array.from({ length: 2 + Math.floor(random() * 6) }, name);
  const id = `${String(1001 + (n % 2_000)).padStart(4, '0')}.${String(10_000 + Math.floor(n / 2_000)).padStart(5, '0')}`;
  const sentences = Array.from({ length: 8 }, () => capital(text(Math.round(ABSTRACT / 8))));
  return {
    site: 'huggingface',
    kind: 'day',
    title,
    abstract: `${sentences.join('. ')}.`,
    authors,
    ids: [`arxiv:${id}`],
    url: `https://huggingface.co/papers/${id}`,
    published: new Date(T0 + (n % 700) * 86_400_000).toISOString().slice(0, 10),
    links: { pdf: `https://arxiv.org/pdf/${id}`, ...(n % 3 === 0 && { code: `https://github.com/x/${n}` }) },
    stats: { upvotes: Math.floor(300 * random() ** 4), rank: 1 + (n % 50) },
    from: { title: 'page-data', abstract: 'page-data', authors: 'page-data' },
  };
}

/** The nth invented paper, as it is kept: page after page of 50, a minute apart. */
export function inventedPaper(n: number): Paper {
  return toPaper(inventedEntry(n), T0 + Math.floor(n / 50) * 60_000 - (n % 50) / 1000);
}
