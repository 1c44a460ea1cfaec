import { useSignal } from '@preact/signals';

import { Button } from './Button.tsx';
import { papers } from './counted.ts';
import { Empty } from './Empty.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { Icon } from './Icon.tsx';
import type { LibraryModel } from './library-model.ts';
import { Logo } from './Logo.tsx';
import styles from './Panel.module.css';
import { PaperList } from './PaperList.tsx';
import { PasteBox } from './PasteBox.tsx';
import type { Store } from './store.ts';
import { Toast } from './Toast.tsx';

/** The side panel: the saved papers, their search, and the way out. */
export function Panel({ store }: { store: Store }) {
  const { library, notices } = store;
  const pasting = useSignal(false);
  const undoKey = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || typing || !notices.current.value?.undo)
      return;
    event.preventDefault();
    void notices.undo();
  };
  return (
    <main class={styles['panel']} onKeyDown={undoKey}>
      <header class={styles['top']}>
        <div class={styles['bar']}>
          <Logo />
          <Button
            look="bare"
            icon="paste"
            label="Paste a listing"
            aria-expanded={pasting.value}
            onClick={() => {
              pasting.value = !pasting.value;
            }}
          />
          <ExportMenu library={library} total={library.count.value} opens="below" />
        </div>
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
        <Counts store={store} />
      </header>
      {pasting.value && (
        <PasteBox
          read={(text) => library.paste(text)}
          close={() => {
            pasting.value = false;
          }}
        />
      )}
      <div class={styles['list']}>
        <Content store={store} />
      </div>
      <Toast notices={notices} />
    </main>
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
