/** Name of the line between a panel and a page it looks at. */
export const STEP = 'sheaf-step';

/** What a page says: which papers are on it (`whichPapers`), once it knows; what is selected, and what the reader or the triage points at. Keys are the first ids of papers. */
export interface FromPage {
  papers?: string;
  pointed?: string;
  selected: string[];
}

/** No sign of which papers there are is longer. */
const SIGN = 40;

/** What a panel says: what is pointed at in it, and whether to bring it into view; or what is selected. */
export type ToPage = { point?: string; scroll?: true } | { select: string[] };

/** What a page says, if it has that shape: a panel trusts no page. */
export function fromPage(message: unknown): FromPage | undefined {
  const { papers, pointed, selected } = (message ?? {}) as Partial<Record<keyof FromPage, unknown>>;
  if (!Array.isArray(selected) || !selected.every((key) => typeof key === 'string')) return undefined;
  return {
    selected,
    ...(typeof pointed === 'string' && { pointed }),
    ...(typeof papers === 'string' && papers.length <= SIGN && { papers }),
  };
}
