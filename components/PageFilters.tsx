import { say, sayCount } from '../lib/words.ts';
import { type Filter, FILTERS, fits } from './page-found.ts';
import type { PageModel } from './page-model.ts';
import styles from './ThisPage.module.css';

const NAMES = {
  new: 'pageFilterNew',
  unsaved: 'pageFilterUnsaved',
  code: 'pageFilterCode',
  followed: 'pageFilterFollowed',
} as const;

/** What may be left out. A filter that none of the papers passes is not offered. */
export function PageFilters({ page }: { page: PageModel }) {
  const on = page.filters.value;
  const counted = FILTERS.map((filter): [Filter, number] => [
    filter,
    page.found.value.filter((one) => fits(one, filter)).length,
  ]);
  return (
    <div class={styles['filters']} role="group" aria-label={say('pageFilters')}>
      {counted
        .filter(([filter, count]) => count > 0 || on.has(filter))
        .map(([filter, count]) => (
          <button
            key={filter}
            type="button"
            aria-pressed={on.has(filter)}
            onClick={() => page.filter(filter, !on.has(filter))}
          >
            {sayCount(NAMES[filter], count)}
          </button>
        ))}
    </div>
  );
}
