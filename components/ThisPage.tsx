import { useEffect, useRef } from 'preact/hooks';

import { say, sayCount } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { EntrySheet } from './EntrySheet.tsx';
import { NoListing } from './NoListing.tsx';
import { PageBar } from './PageBar.tsx';
import { PageChanged } from './PageChanged.tsx';
import { PageFilters } from './PageFilters.tsx';
import { fits } from './page-found.ts';
import type { PageModel } from './page-model.ts';
import { PageProblems } from './PageProblems.tsx';
import { PageRows } from './PageRows.tsx';
import { sourceName } from './source-name.ts';
import type { Store } from './store.ts';
import styles from './ThisPage.module.css';

/** The page in the active tab, for as long as it is looked at here. */
export function ThisPage({ store }: { store: Store }) {
  const { page } = store;
  useEffect(() => {
    const life = new AbortController();
    void page.open(life.signal);
    return () => {
      life.abort();
      page.selection.point(undefined);
    };
  }, [page]);
  const here = page.here.value;
  const why = page.why.value;
  const opened = page.found.value.find(({ key }) => key === page.opened.value);
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The sheet has gone: on where one came from.
    if (wasOpen.current && !opened)
      place.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus({ preventScroll: true });
    wasOpen.current = Boolean(opened);
  }, [opened]);
  return (
    <div class={styles['page']} data-whole ref={place} aria-busy={page.reading.value}>
      <div class={styles['under']} data-covered={Boolean(opened)}>
        {why && (
          <div class={styles['broken']} role="alert">
            <b>{say('pageNothingSaved')}</b> {why}
          </div>
        )}
        {!here && <Awaited />}
        {here && here.is !== 'listing' && <NoListing store={store} here={here} />}
        {here?.is === 'listing' && <Listing store={store} />}
        <PageBar store={store} />
      </div>
      {opened && <EntrySheet store={store} found={opened} />}
    </div>
  );
}

/** Rows to come: as high as they will be, so that nothing jumps. */
function Awaited() {
  return (
    <div class={styles['awaited']} role="status">
      <span class="spoken">{say('pageReading')}</span>
    </div>
  );
}

function Listing({ store }: { store: Store }) {
  const { page } = store;
  const here = page.here.value;
  if (here?.is !== 'listing') return null;
  const { listing, changed } = here;
  const all = page.found.value;
  const shown = page.shown.value;
  return (
    <>
      <header class={styles['head']}>
        <p class={styles['where']}>
          <span>{sourceName(listing)}</span>
          {(listing.period ?? listing.query) !== undefined && (
            <span dir="auto"> · {listing.period ?? listing.query}</span>
          )}
        </p>
        <h2>{all.length ? sayCount('pagePapers', all.length) : say('pageNone')}</h2>
        {all.length > 0 && !page.why.value && <Acts page={page} />}
        {all.length > 0 && <PageFilters page={page} />}
      </header>
      {changed && <PageChanged store={store} {...changed} />}
      {listing.problems.length > 0 && <PageProblems problems={listing.problems} />}
      {all.length > 0 && <Count page={page} />}
      {shown.length > 0 && <PageRows page={page} />}
      {all.length > 0 && !shown.length && (
        <div class={styles['none']}>
          <p>{say('pageNoneFits')}</p>
          <Button
            onClick={() => {
              page.filters.value = new Set();
            }}
          >
            {say('pageShowAll')}
          </Button>
        </div>
      )}
    </>
  );
}

/** The one thing to do: save what is new; where nothing is new, or nobody knows, what is not saved. */
function Acts({ page }: { page: PageModel }) {
  const shown = page.shown.value;
  const fresh = shown.filter((one) => fits(one, 'new'));
  const unsaved = shown.filter((one) => fits(one, 'unsaved'));
  const some = fresh.length && fresh.length < unsaved.length ? fresh : unsaved;
  const save = (which: typeof shown) => void page.acts.save(which.map(({ entry }) => entry));
  return (
    <div class={styles['acts']}>
      <Button look="primary" disabled={page.acts.saving.value || !some.length} onClick={() => save(some)}>
        {!unsaved.length
          ? say('pageAllSaved')
          : some === fresh
            ? sayCount('pageSaveNew', fresh.length)
            : sayCount('pageSaveAll', unsaved.length)}
      </Button>
      {some === fresh && (
        <Button disabled={page.acts.saving.value} onClick={() => save(unsaved)}>
          {sayCount('pageSaveAll', unsaved.length)}
        </Button>
      )}
    </div>
  );
}

/** How many are shown and selected, and the box that selects them all. */
function Count({ page }: { page: PageModel }) {
  const { selection } = page;
  const all = page.found.value.length;
  const shown = page.shown.value.length;
  const chosen = selection.keys.value.size;
  // Their number stands in the heading above.
  const plain = !page.busy.value && !chosen && shown === all;
  const every = shown > 0 && page.shown.value.every(({ key }) => selection.keys.value.has(key));
  return (
    <div class={styles['count']}>
      <label>
        <input
          type="checkbox"
          aria-label={plain ? undefined : say('pageSelectAll')}
          checked={every}
          disabled={!shown}
          ref={(box) => {
            if (box) box.indeterminate = !every && chosen > 0;
          }}
          onChange={(event) => selection.all(event.currentTarget.checked)}
        />
        {plain && say('selectAll')}
      </label>
      <span role="status">
        {page.busy.value ||
          (chosen ? say('pageSelected', chosen, all) : shown < all ? say('pageShown', shown, all) : '')}
      </span>
    </div>
  );
}
