import { Button } from './Button.tsx';
import { say, sayCount } from '../lib/words.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { later } from './later.tsx';
import { Logo } from './Logo.tsx';
import { moment } from './measures.ts';
import type { PageModel } from './page-model.ts';
import { PageChanged } from './PageChanged.tsx';
import { PageList } from './PageList.tsx';
import { PageProblems } from './PageProblems.tsx';
import styles from './Popup.module.css';
import type { Store } from './store.ts';
import { Toast } from './Toast.tsx';

// It names the sites, and their readers come with their names.
const NoListing = later(async () => (await import('./NoListing.tsx')).NoListing);

/** The toolbar button's popup: what is on this page, and one button to keep it. */
export function Popup({ store }: { store: Store }) {
  const { library, notices, edges, page } = store;
  const why = page.why.value;
  return (
    <main class={styles['popup']}>
      <header class={styles['top']}>
        <Logo />
        <Button look="bare" icon="panel" onClick={() => void edges.openPanel()}>
          {say('popupPanel')}
        </Button>
      </header>
      {why && (
        <div class={styles['broken']} role="alert">
          <h2>{say('popupBroken')}</h2>
          <p>{why}</p>
        </div>
      )}
      <Page store={store} />
      <Toast notices={notices} />
      {/* Counts and exports the library: without one it would tell a lie. */}
      {!why && (
        <footer class={styles['foot']}>
          <span role="status">{library.busy.value || sayCount('popupSaved', library.count.value)}</span>
          <Button look="bare" onClick={() => void edges.openOptions()}>
            {say('options')}
          </Button>
          <ExportMenu from={library} total={library.count.value} opens="above" />
        </footer>
      )}
    </main>
  );
}

function Page({ store }: { store: Store }) {
  const { page } = store;
  const here = page.here.value;
  switch (here?.is) {
    case undefined:
      return <div class={styles['here']} aria-busy="true" style={{ minHeight: '120px' }} />;
    case 'elsewhere':
    case 'no-listing':
    case 'unreachable':
      return <NoListing store={store} here={here} />;
    case 'listing': {
      const count = page.found.value.length;
      const fresh = page.fresh.value;
      const why = page.why.value;
      return (
        <>
          <section class={styles['here']}>
            <h2>{count ? sayCount('pagePapers', count) : say('pageNone')}</h2>
            {count > 0 && why && <p>{say('popupExport')}</p>}
            {count > 0 && why && <ExportMenu from={page} total={count} opens="below" look="primary" />}
            {count > 0 && !why && <Unseen page={page} />}
            {count > 0 && !why && (
              <p role="status">{fresh ? sayCount('popupFresh', fresh) : say('popupHaveAll')}</p>
            )}
            {count > 0 && !why && (
              <Button
                look="primary"
                disabled={page.acts.saving.value || !fresh}
                onClick={() => void page.saveAll()}
              >
                {page.acts.saving.value
                  ? say('markTipWorking')
                  : fresh
                    ? say('popupSaveAll')
                    : say('pageAllSaved')}
              </Button>
            )}
          </section>
          {here.changed && <PageChanged store={store} {...here.changed} />}
          {here.listing.problems.length > 0 && <PageProblems problems={here.listing.problems} />}
          {count > 0 && <PageList page={page} />}
        </>
      );
    }
  }
}

/** What of the page is new; nothing where it is looked at for the first time, and where nothing is remembered. */
function Unseen({ page }: { page: PageModel }) {
  const unseen = page.unseen.value;
  const previous = page.look.value?.previous;
  if (unseen === undefined || previous === undefined) return null;
  return (
    <p class={styles['unseen']} title={say('popupLooked', moment(previous))}>
      {unseen ? sayCount('popupUnseen', unseen) : say('popupNothingNew')}
    </p>
  );
}
