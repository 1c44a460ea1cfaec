import { useSignal } from '@preact/signals';

import { Button } from './Button.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { LibraryView } from './LibraryView.tsx';
import { Logo } from './Logo.tsx';
import styles from './Panel.module.css';
import { later } from './later.tsx';
import type { Store } from './store.ts';
import { Tabs, TabView } from './Tabs.tsx';
import { Toast } from './Toast.tsx';

const ReceiptDialog = later(async () => (await import('./ReceiptDialog.tsx')).ReceiptDialog);
const FileSheet = later(async () => (await import('./FileSheet.tsx')).FileSheet);
const Review = later(async () => (await import('./Review.tsx')).Review);
const Week = later(async () => (await import('./Week.tsx')).Week);
const Trash = later(async () => (await import('./Trash.tsx')).Trash);

type View = 'library' | 'review' | 'trash';

/** The side panel: the saved papers, the questions about them, those removed, and the way out. */
export function Panel({ store }: { store: Store }) {
  const { library, notices, history, review, trash } = store;
  const { filing } = library;
  const view = useSignal<View>('library');
  return (
    <main
      class={styles['panel']}
      data-acting={view.value === 'library' && library.selection.count.value > 0}
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        const [file] = event.dataTransfer?.files ?? [];
        if (!file) return;
        event.preventDefault();
        filing.value = { add: true, file };
      }}
    >
      <header class={styles['top']}>
        <div class={styles['bar']}>
          <Logo />
          <HistoryButtons history={history} />
          <Button
            look="bare"
            icon="plus"
            label="Add papers"
            aria-haspopup="dialog"
            onClick={() => {
              filing.value = { add: true };
            }}
          />
          <ExportMenu from={library} total={library.count.value} opens="below" filing={filing} />
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
      </header>
      <TabView name={view.value}>
        {view.value === 'library' && <LibraryView store={store} />}
        {view.value === 'review' && <Review review={review} />}
        {view.value === 'review' && <Week store={store} toLibrary={() => (view.value = 'library')} />}
        {view.value === 'trash' && <Trash trash={trash} />}
      </TabView>
      {filing.value && (
        <FileSheet
          store={store}
          filing={filing.value}
          close={() => {
            filing.value = undefined;
          }}
        />
      )}
      <Toast notices={notices} receipts />
      {notices.receipt.value && <ReceiptDialog notices={notices} receipt={notices.receipt.value} />}
    </main>
  );
}
