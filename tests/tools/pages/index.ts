import { arxiv } from './arxiv.ts';

/** Fixtures of one site by name: the address each stands for, and its HTML. */
export type Pages = Record<string, [url: string, html: string]>;

/** The pages that `npm run fixtures` writes, by site. */
export const pagesOf: Record<string, Pages> = { arxiv };
