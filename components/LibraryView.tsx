import { useEffect, useRef } from 'preact/hooks';

import { Button } from './Button.tsx';
import { papers } from '../lib/counted.ts';
import { say, sayCount, sayParts } from '../lib/words.ts';
import { Empty } from './Empty.tsx';
import type { LibraryModel } from './library-model.ts';
import styles from './LibraryView.module.css';
import { later } from './later.tsx';
import { PaperList } from './PaperList.tsx';
import { SearchBar } from './SearchBar.tsx';
import { SortMenu } from './SortMenu.tsx';
import type { Store } from './store.ts';

const DetailSheet = later(async () => (await import('./DetailSheet.tsx')).DetailSheet);
const NothingFound = later(async () => (await import('./NothingFound.tsx')).NothingFound);
const Welcome = later(async () => (await import('./Welcome.tsx')).Welcome);
const SelectionBar = later(async () => (await import('./SelectionBar.tsx')).SelectionBar);

/** The saved papers: the search, what it found, and over them the details of the one that is opened. */
export function LibraryView({ store }: { store: Store }) {
  const opened = store.detail.uid.value;
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The sheet has gone: on where one came from.
    if (wasOpen.current && !opened) {
      const one = (what: string) => place.current?.querySelector<HTMLElement>(what);
      (one('[role=row][tabindex="0"]') ?? one('input[type=search]'))?.focus({ preventScroll: true });
    }
    wasOpen.current = Boolean(opened);
  }, [opened]);
  return (
    <div class={styles['library']} ref={place} data-whole>
      <div class={styles['under']} data-covered={Boolean(opened)}>
        <SearchBar store={store} />
        <Counts library={store.library} />
        <Content store={store} />
        {store.library.selection.count.value > 0 && <SelectionBar store={store} />}
      </div>
      {opened !== undefined && <DetailSheet store={store} />}
    </div>
  );
}

/** How many there are, how many are selected, and in which order. */
function Counts({ library }: { library: LibraryModel }) {
  const { found, selection, busy } = library;
  const { now, most } = found.behind.value;
  const nothing = !library.count.value && !now;
  return (
    <div class={styles['count']} data-empty={nothing}>
      {!nothing && (
        <label>
          <input
            type="checkbox"
            aria-label={found.query.value ? say('selectFound') : say('selectAll')}
            checked={selection.all.value}
            disabled={!found.shown.value.total}
            ref={(box) => {
              if (box) box.indeterminate = !selection.all.value && selection.count.value > 0;
            }}
            onChange={(event) => void selection.selectFound(event.currentTarget.checked)}
          />
        </label>
      )}
      <span role="status">{nothing ? '' : busy.value || saying(library)}</span>
      {busy.value && (
        <Button look="quiet" onClick={() => library.stop()}>
          {say('stop')}
        </Button>
      )}
      {!nothing && <SortMenu found={found} />}
      {now > 0 && (
        <progress class={styles['behind']} aria-label={say('indexing')} value={most - now} max={most} />
      )}
    </div>
  );
}

/** "45 papers", "3 of 45 papers", "2 of 45 selected", "88 papers, 12 being indexed…". */
function saying({ found, selection }: LibraryModel): string {
  const kept = found.kept.value;
  if (kept === undefined) return '';
  const chosen = selection.count.value;
  const { total, text } = found.shown.value;
  if (chosen) return say('pageSelected', chosen, kept);
  const searched = text.trim() !== '';
  const behind = found.behind.value.now;
  if (searched)
    return behind ? sayCount('foundOfBehind', kept, total, behind) : sayCount('foundOf', kept, total);
  return behind ? sayCount('papersBehind', kept, behind) : papers(kept);
}

function Content({ store }: { store: Store }) {
  const { found, count } = store.library;
  if (found.state.value === 'opening') return <Opening />;
  if (found.state.value === 'broken') {
    return (
      <Empty title={say('libraryBroken')}>
        <p role="alert">{found.why.value}</p>
      </Empty>
    );
  }
  if (found.shown.value.total) return <PaperList store={store} />;
  return count.value || found.behind.value.now ? <NothingFound found={found} /> : <None store={store} />;
}

/** Rows to come, where opening takes longer than one notices. */
function Opening() {
  return (
    <div class={styles['opening']}>
      <span class="spoken">{say('rowLoading')}</span>
    </div>
  );
}

/** The first time, what Sheaf does; from then on, where papers come from. */
function None({ store }: { store: Store }) {
  return store.welcome.shown.value ? <Welcome store={store} /> : <NoPapers edges={store.edges} />;
}

function NoPapers({ edges }: Pick<Store, 'edges'>) {
  return (
    <Empty title={say('libraryEmpty')} picture>
      <p>
        {sayParts(
          'libraryBegin',
          <a href="https://huggingface.co/papers" target="_blank" rel="noreferrer">
            Hugging Face Papers
          </a>,
        )}
      </p>
      <p>{say('libraryStays')}</p>
      <Button look="quiet" onClick={() => void edges.openOptions()}>
        {say('backupRestore')}
      </Button>
    </Empty>
  );
}
