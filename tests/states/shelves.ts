import { readFileSync } from 'node:fs';

import type { Entry } from '../../lib/entry.ts';
import { crowd } from '../tools/fixture-papers.ts';

/** What a library can hold when a state is shown. `none`: the browser gives it no place; `newer`: a later Sheaf wrote it. */
export type Shelf = 'empty' | 'three' | 'lived' | 'many' | 'hard' | 'none' | 'newer' | 'refused';

const listing = (name: string) =>
  (
    JSON.parse(readFileSync(new URL(`../fixtures/huggingface/${name}.json`, import.meta.url), 'utf8')) as {
      entries: Entry[];
    }
  ).entries;

/** The invented papers of the demo's two pages. */
export const demoEntries: Entry[] = [...listing('trending-demo'), ...listing('day-demo')];

const pasted = (title: string, authors: string[], rest: Partial<Entry> = {}): Entry => ({
  site: 'text',
  kind: 'paste',
  title,
  authors,
  ids: [],
  url: '',
  links: {},
  stats: {},
  ...rest,
});

/** Papers that may be ones of the demo: they become questions. */
export const copies: Entry[] = [3, 7].map((n) =>
  pasted(demoEntries[n]?.title ?? '', ['Beatriz Lundqvist', 'Omar Field'], {
    abstract:
      'Another text than the one on the page, with nothing in it that would prove that it is the same work.',
    venue: 'Workshop on Lanterns 2026',
  }),
);

const LONG =
  'On the Remarkable and Hitherto Unremarked Tendency of Titles to Grow without Bound When Nobody at the Programme Committee Counts Their Words: ' +
  'A Longitudinal Study with Seventeen Appendices, Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft_and_other_words_that_do_not_break, and a Coda in Two Voices';

/** What does not fit a plain row: very long, very many, nothing, other scripts, math. */
export const hardEntries: Entry[] = [
  pasted(LONG, ['Wilhelmina-Alexandrina van der Oude-Haverkamp tot Zwanenburg', 'Q'], {
    ids: ['arxiv:2611.91001'],
    url: 'https://arxiv.org/abs/2611.91001',
    venue: 'Proceedings of the Twenty-Ninth International Conference on Conferences about Conferences 2026',
    abstract: 'It is long. '.repeat(300),
  }),
  pasted(crowd.title, crowd.authors, {
    ids: ['arxiv:2611.91002'],
    url: 'https://arxiv.org/abs/2611.91002',
    abstract: crowd.abstract,
  }),
  pasted('A Paper That Nobody Signed', [], {
    ids: ['arxiv:2611.91003'],
    url: 'https://arxiv.org/abs/2611.91003',
  }),
  pasted('טווים של מנורות: זיכרון ארוך ברשתות קטנות', ['נועה ארגמן', 'יעל שני'], {
    ids: ['arxiv:2611.91004'],
  }),
  pasted('灯笼与织机：小模型中的长期记忆', ['林 小舟', '周 明月'], { ids: ['arxiv:2611.91005'] }),
  pasted(
    String.raw`Looms in $\mathcal{O}(\frac{1}{\sqrt{T}})$ Time for $\mathbb{R}^{n}$-valued Threads`,
    ['Ada Moss'],
    {
      ids: ['arxiv:2611.91006'],
      url: 'https://arxiv.org/abs/2611.91006',
      abstract: String.raw`We weave $\sum_{i=1}^{n} \frac{x_i}{\sigma_i}$ with $\begin{pmatrix} a & b \\ c & d \end{pmatrix}$ and $\mathcal{L}_{\mathrm{total}} = \lambda_{1}\mathcal{L}_{\mathrm{rec}} + \lambda_{2}\mathcal{L}_{\mathrm{adv}} + \frac{1}{2}\|\theta\|_2^2$ at 5$^\circ$C.`,
    },
  ),
];
