import { say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { LibraryView } from './LibraryView.tsx';
import { Logo } from './Logo.tsx';
import styles from './Panel.module.css';
import { later } from './later.tsx';
import { Menu } from './Menu.tsx';
import type { Place } from './place-model.ts';
import type { Store } from './store.ts';
import { Tabs, TabView } from './Tabs.tsx';
import { Toast } from './Toast.tsx';

const ReceiptDialog = later(async () => (await import('./ReceiptDialog.tsx')).ReceiptDialog);
const FileSheet = later(async () => (await import('./FileSheet.tsx')).FileSheet);
const ThisPage = later(async () => (await import('./ThisPage.tsx')).ThisPage);
const Review = later(async () => (await import('./Review.tsx')).Review);
const Week = later(async () => (await import('./Week.tsx')).Week);
const Trash = later(async () => (await import('./Trash.tsx')).Trash);

/** The side panel: the page that is looked at, the saved papers, the questions about them, and the way out. */
export function Panel({ store }: { store: Store }) {
  const { library, notices, history, review, trash, place } = store;
  const { filing } = library;
  const at = place.at.value;
  const trashed = trash.count.value;
  const asked = review.questions.value.length > 0;
  const acting = place.trash.value
    ? 0
    : at === 'library'
      ? library.selection.count.value
      : at === 'page'
        ? store.page.chosen.value
        : 0;
  return (
    <main
      class={styles['panel']}
      data-acting={acting > 0}
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
            label={say('addPapers')}
            aria-haspopup="dialog"
            onClick={() => {
              filing.value = { add: true };
            }}
          />
          <Menu
            label={say('panelMore')}
            icon="more"
            look="bare"
            opens="below"
            items={[
              {
                name: trashed ? say('panelTrashCount', trashed) : say('panelTrash'),
                act: () => {
                  place.trash.value = true;
                },
              },
              { name: say('options'), act: () => void store.edges.openOptions() },
            ]}
          />
          {/* What one looks at is what is handed over. */}
          {at === 'page' && !place.trash.value ? (
            <ExportMenu from={store.page} total={store.page.found.value.length} opens="below" />
          ) : (
            <ExportMenu from={library} total={library.count.value} opens="below" filing={filing} />
          )}
        </div>
        <Tabs<Place>
          label={say('panelViews')}
          tabs={[
            { name: 'page', title: say('panelThisPage') },
            { name: 'library', title: say('panelLibrary') },
            { name: 'review', title: say('panelReview'), count: review.waiting.value },
          ]}
          chosen={at}
          choose={(name) => place.go(name)}
        />
      </header>
      <TabView name={at}>
        {place.trash.value ? (
          <Trash
            trash={trash}
            close={() => {
              place.trash.value = false;
            }}
          />
        ) : (
          <>
            {at === 'page' && <ThisPage store={store} />}
            {at === 'library' && <LibraryView store={store} />}
            {/* Questions come first; that there are none is no news. */}
            {at === 'review' && asked && <Review review={review} />}
            {at === 'review' && (
              <Week store={store} toLibrary={() => place.go('library')}>
                {!asked && <Review review={review} />}
              </Week>
            )}
          </>
        )}
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
