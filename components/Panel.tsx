import { useSignal } from '@preact/signals';

import { Button } from './Button.tsx';
import { papers } from './counted.ts';
import { Empty } from './Empty.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { Icon } from './Icon.tsx';
import type { LibraryModel } from './library-model.ts';
import { Logo } from './Logo.tsx';
import styles from './Panel.module.css';
import { PaperList } from './PaperList.tsx';
import { PasteBox } from './PasteBox.tsx';
import { Review } from './Review.tsx';
import type { Store } from './store.ts';
import { Tabs, TabView } from './Tabs.tsx';
import { Toast } from './Toast.tsx';
import { Trash } from './Trash.tsx';

type View = 'library' | 'review' | 'trash';

/** The side panel: the saved papers, the questions about them, those removed, and the way out. */
export function Panel({ store }: { store: Store }) {
  const { library, notices, history, review, trash } = store;
  const pasting = useSignal(false);
  const view = useSignal<View>('library');
  return (
    <main class={styles['panel']}>
      <header class={styles['top']}>
        <div class={styles['bar']}>
          <Logo />
          <HistoryButtons history={history} />
          <Button
            look="bare"
            icon="paste"
            label="Paste a listing"
            aria-expanded={pasting.value}
            onClick={() => {
              pasting.value = !pasting.value;
            }}
          />
          <ExportMenu from={library} total={library.count.value} opens="below" />
        </div>
        <Tabs<View>
          label="Views"
          tabs={[
            { name: 'library', title: 'Library' },
            { name: 'review', title: 'Review', count: review.waiting.value },
            { name: 'trash', title: 'Trash', count: trash.count.value },
          ]}
          chosen={view.value}
          choose={(name) => {
            view.value = name;
          }}
        />
        {view.value === 'library' && <Search library={library} />}
        {view.value === 'library' && <Counts store={store} />}
      </header>
      {pasting.value && (
        <PasteBox
          read={(text) => library.paste(text)}
          close={() => {
            pasting.value = false;
          }}
        />
      )}
      <TabView name={view.value}>
        {view.value === 'library' && <Content store={store} />}
        {view.value === 'review' && <Review review={review} />}
        {view.value === 'trash' && <Trash trash={trash} />}
      </TabView>
      <Toast notices={notices} />
    </main>
  );
}

/** The search box. */
function Search({ library }: { library: LibraryModel }) {
  return (
    <div class={styles['search']}>
      <Icon name="search" />
      <input
        type="search"
        aria-label="Search saved papers"
        placeholder="Title, author, abstract, id"
        value={library.query.value}
        onInput={(event) => {
          library.query.value = event.currentTarget.value;
        }}
      />
    </div>
  );
}

/** How many there are, how many are selected, and what to do with those. */
function Counts({ store: { library } }: { store: Store }) {
  const found = library.found.value.length;
  const chosen = library.chosen.value;
  if (!library.count.value) return null;
  const all = found > 0 && library.found.value.every(({ uid }) => library.selected.value.has(uid));
  return (
    <div class={styles['count']}>
      <label>
        <input
          type="checkbox"
          aria-label={library.query.value ? 'Select all found' : 'Select all'}
          checked={all}
          disabled={!found}
          ref={(box) => {
            if (box) box.indeterminate = !all && chosen.length > 0;
          }}
          onChange={(event) => library.selectFound(event.currentTarget.checked)}
        />
        <span role="status">{library.busy.value || saying(library)}</span>
      </label>
      {chosen.length > 0 && <Button onClick={() => void library.remove(chosen)}>Remove</Button>}
    </div>
  );
}

/** "45 papers", "3 of 45 papers found", "2 of 45 papers selected". */
function saying(library: LibraryModel): string {
  const total = papers(library.count.value);
  const chosen = library.chosen.value.length;
  if (chosen) return `${chosen.toLocaleString('en')} of ${library.count.value.toLocaleString('en')} selected`;
  if (library.query.value) return `${library.found.value.length.toLocaleString('en')} of ${total}`;
  return library.state.value === 'filling' ? `${total} and more, loading…` : total;
}

function Content({ store: { library } }: { store: Store }) {
  switch (library.state.value) {
    case 'opening':
      return null;
    case 'broken':
      return (
        <Empty title="The library did not open">
          <p role="alert">{library.why.value}</p>
        </Empty>
      );
    default:
      if (library.count.value && !library.found.value.length) {
        return (
          <Empty title="Nothing found">
            <p>No saved paper has all of these words. Search looks at titles, authors, abstracts and ids.</p>
          </Empty>
        );
      }
      return library.count.value ? <PaperList library={library} /> : <NoPapers />;
  }
}

function NoPapers() {
  return (
    <Empty title="No papers yet" picture>
      <p>
        Open{' '}
        <a href="https://huggingface.co/papers" target="_blank" rel="noreferrer">
          Hugging Face Papers
        </a>{' '}
        and press + on a paper, or save the whole page from Sheaf’s toolbar button.
      </p>
      <p>They stay on this computer.</p>
    </Empty>
  );
}
