import type { Address } from '../../listing/place.ts';

const PERIODS = [
  ['day', /^\d{4}-\d{2}-\d{2}$/u],
  ['week', /^\d{4}-W\d{2}$/u],
  ['month', /^\d{4}-\d{2}$/u],
] as const;

/** Which kind of listing covers a period: `2026-09-28` is a day, `2026-W32` a week, `2026-08` a month. */
export function kindOfPeriod(period: string | undefined): 'day' | 'week' | 'month' | undefined {
  return PERIODS.find(([, shape]) => shape.test(period ?? ''))?.[0];
}

/**
 * Reads an address of the site. Undefined when it is no page of papers.
 * `/papers/…` holds papers, periods and names side by side, so what follows is a paper only if it is an arXiv id.
 */
export function addressOf({ pathname, searchParams }: URL): Address | undefined {
  const [root, first, second, ...more] = pathname.replace(/\/+$/u, '').split('/').slice(1);
  if (root !== 'papers' || more.length > 0) return undefined;

  const id = /^(\d{4}\.\d{4,5})(?:v\d+)?$/u.exec(first ?? '')?.[1];
  if (id !== undefined) return second === undefined ? { kind: 'paper', paper: id } : undefined;
  const shelf = shelfOf(first, second, searchParams.get('date'));
  const query = searchParams.get('q')?.trim();
  return shelf && query ? { kind: 'search', query } : shelf;
}

function shelfOf(
  first: string | undefined,
  second: string | undefined,
  date: string | null,
): Address | undefined {
  // `?date=` was the address of a day until 2024.
  if (first === undefined)
    return kindOfPeriod(date ?? '') === 'day' ? { kind: 'day', period: date ?? '' } : { kind: 'day' };
  if (first === 'trending') return second === undefined ? { kind: 'trending' } : undefined;
  const kind = kindOfPeriod(second);
  return second !== undefined && kind !== undefined && first === (kind === 'day' ? 'date' : kind)
    ? { kind, period: second }
    : undefined;
}

/** The arXiv id a link to a paper's page carries; undefined for other links, the login link with an id in it among them. */
export function paperIdOf(href: string | null): string | undefined {
  return /^(?:https:\/\/huggingface\.co)?\/papers\/(\d{4}\.\d{4,5})(?:v\d+)?(?=[?#]|$)/u.exec(
    href ?? '',
  )?.[1];
}
