import { type Paper, toPaper } from '../lib/paper.ts';

/** Papers that nobody wrote, to show citation keys of while there are none. */
export const invented: Paper[] = [
  {
    title: 'Neural Looms: Weaving Long Contexts from Short Threads',
    authors: ['Ada Lovewell', 'Zoë Müller-Łoś', 'Kurt Carder'],
    published: '2026-03-14',
    ids: ['arxiv:2603.98765'],
    venue: 'NeurIPS 2026',
  },
  {
    title: 'On the Patience of Gradients',
    authors: ['Ludwig van der Berg', 'Mina Spinner'],
    published: '2025-07-01',
    ids: ['arxiv:2507.98765'],
  },
  {
    title: 'Neural Looms Revisited',
    authors: ['Ada Lovewell'],
    published: '2026-09-30',
    ids: ['arxiv:2609.98765'],
  },
].map((entry, i) => toPaper({ url: '', links: {}, stats: {}, ...entry }, i + 1));
