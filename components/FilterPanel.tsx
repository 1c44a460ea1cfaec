import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';

import type { Counts } from '../lib/finding.ts';
import { say, written, type MessageKey } from '../lib/words.ts';

import { Button } from './Button.tsx';
import styles from './FilterPanel.module.css';
import type { FoundModel } from './found-model.ts';
import { hasFilter, toggleFilter } from './query-text.ts';
import { SavedSearches } from './SavedSearches.tsx';
import { siteName } from './source-name.ts';
import type { Store } from './store.ts';
import { TagManager } from './TagManager.tsx';

type Facet = keyof Counts;

const FACETS: [facet: Facet, title: MessageKey][] = [
  ['status', 'filterStatus'],
  ['tag', 'tags'],
  ['site', 'filterSite'],
  ['year', 'filterYear'],
];
const STATUSES: Record<string, MessageKey> = {
  unread: 'statusUnread',
  reading: 'statusReading',
  read: 'statusRead',
  starred: 'statusStarred',
};
/** So many values of a facet are shown before all are asked for. */
const SHOWN = 8;

/** What the found papers can be narrowed down to, with how many there are; the saved searches; the tags. */
export function FilterPanel({ store }: { store: Store }) {
  const { found } = store.library;
  const managing = useSignal(false);
  const counts = found.counts.value;
  useLayoutEffect(() => found.count(), [found]);
  if (managing.value) {
    return (
      <TagManager
        store={store}
        back={() => {
          managing.value = false;
        }}
      />
    );
  }
  // All at once: nothing moves under the pointer.
  if (!counts) return null;
  return (
    <div class={styles['panel']}>
      <SavedSearches store={store} />
      {FACETS.map(([facet, title]) => (
        <Values key={facet} facet={facet} title={say(title)} counted={counts[facet]} found={found} />
      ))}
      {found.tags.value.length > 0 && (
        <Button
          look="quiet"
          icon="tag"
          onClick={() => {
            managing.value = true;
          }}
        >
          {say('filterManageTags')}
        </Button>
      )}
    </div>
  );
}

/** The values of one facet: a click puts the filter into the search, or takes it out. */
function Values({
  facet,
  title,
  counted,
  found,
}: {
  facet: Facet;
  title: string;
  counted: Counts[Facet];
  found: FoundModel;
}) {
  const whole = useSignal(false);
  const query = found.query.value;
  const operator = facet === 'status' ? 'is' : facet;
  const counts: [value: string, papers: number | undefined][] = [...counted];
  if (facet === 'status') counts.push(['starred', undefined]);
  const shown = whole.value ? counts : counts.slice(0, SHOWN);
  if (!counted.length) return null;
  return (
    <section>
      <h2>{title}</h2>
      <div class={styles['chips']}>
        {shown.map(([value, papers]) => {
          return (
            <button
              key={value}
              type="button"
              class={styles['chip']}
              aria-pressed={hasFilter(query, operator, value)}
              onClick={() => found.search(toggleFilter(query, operator, value))}
            >
              <span dir="auto">
                {facet === 'site'
                  ? siteName(value)
                  : facet === 'status'
                    ? say(STATUSES[value] ?? 'statusUnread')
                    : value}
              </span>
              {papers !== undefined && <small>{written(papers)}</small>}
            </button>
          );
        })}
        {counts.length > shown.length && (
          <button
            type="button"
            class={styles['chip']}
            onClick={() => {
              whole.value = true;
            }}
          >
            {say('filterMore', counts.length - shown.length)}
          </button>
        )}
      </div>
    </section>
  );
}
