import { namesIn, yearIn } from '../../listing/printed.ts';
import type { Scope } from '../../listing/scope.ts';

/**
 * The line under a title: authors, venue and year, publisher, with ` - ` between, each cut where it is long, none of which has to be there. The blank
 * before is one of Latin-1 that may be read wrongly. A single result has the whole names in a line of their own, and ` • ` between the others.
 */
export function line(card: Scope): { names?: string; venue?: string; year?: string } {
  const whole = card.text('.gs_fmaa');
  const [names = '', ...parts] = whole
    ? [whole, ...(card.text('.gs_a.gs_fma_p', '.gs_fmaa') ?? '').split(/\s*•\s*/)]
    : (card.text('.gs_a') ?? '').split(/[\s\uFFFD]+[-–]\s+/);
  const where = (parts.length > 1 ? parts.slice(0, -1) : parts).join(' - ');
  const year = yearIn(where) ?? /^(?:19|20)\d\d$/.exec(names)?.[0];
  // Of two parts the second may be the publisher.
  const venue = parts.length > 1 || yearIn(where) ? where.replace(/,?\s*(?:19|20)\d\d$/, '') : '';
  return {
    // A decision of a court begins with where it is printed, `347 US 483`, its link or not.
    ...(!card.one('.gs_rt a[href*="/scholar_case?"]') && !/^\d+ /.test(names) && { names }),
    ...(/^[^…]*\p{L}[^…]*$/u.test(venue) && { venue }),
    ...(year && { year }),
  };
}

/** Chinese, Japanese and Arabic names have commas of their own between them. */
export const people = (said?: string) => namesIn(said?.replace(/[，、،]/g, ','));
