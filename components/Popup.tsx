import { Button } from './Button.tsx';
import { papers } from '../lib/counted.ts';
import { places } from '../lib/sites/index.ts';
import { Empty } from './Empty.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { Logo } from './Logo.tsx';
import { moment } from './measures.ts';
import type { PageModel } from './page-model.ts';
import { PageList } from './PageList.tsx';
import styles from './Popup.module.css';
import type { Store } from './store.ts';
import { Toast } from './Toast.tsx';

/** The toolbar button's popup: what is on this page, and one button to keep it. */
export function Popup({ store }: { store: Store }) {
  const { library, notices, edges, page } = store;
  const why = page.why.value;
  return (
    <main class={styles['popup']}>
      <header class={styles['top']}>
        <Logo />
        <Button look="bare" icon="panel" onClick={() => void edges.openPanel()}>
          Open panel
        </Button>
      </header>
      {why && (
        <div class={styles['broken']} role="alert">
          <h2>Nothing can be saved</h2>
          <p>{why}</p>
        </div>
      )}
      <Page store={store} />
      <Toast notices={notices} />
      {/* Counts and exports the library: without one it would tell a lie. */}
      {!why && (
        <footer class={styles['foot']}>
          <span role="status">{library.busy.value || `${papers(library.count.value)} saved`}</span>
          <Button look="bare" onClick={() => void edges.openOptions()}>
            Options
          </Button>
          <ExportMenu from={library} total={library.count.value} opens="above" />
        </footer>
      )}
    </main>
  );
}

/** Said in the popup when a site's markup is no longer what its reader expects. */
function Changed({
  store: { edges, notices },
  found,
  report,
}: {
  store: Store;
  found: string;
  report: string;
}) {
  const copy = () =>
    edges.copy(report).then(
      () => notices.done('Report copied.'),
      (error: unknown) => notices.failed('Not copied', error),
    );
  return (
    <div class={styles['changed']} role="status">
      <h2>This site seems to have changed</h2>
      <p>{found} What Sheaf shows may be incomplete.</p>
      <p>The report says which site it is and these numbers: no titles, no search, nothing about you.</p>
      <Button onClick={() => void copy()}>Copy report</Button>
    </div>
  );
}

function Page({ store }: { store: Store }) {
  const { page } = store;
  const here = page.here.value;
  switch (here?.is) {
    case undefined:
      return <div class={styles['here']} aria-busy="true" style={{ minHeight: '120px' }} />;
    case 'elsewhere':
      return (
        <Empty title="No papers on this page" picture>
          <p>
            Sheaf reads lists of papers on{' '}
            <a href="https://huggingface.co/papers" target="_blank" rel="noreferrer">
              Hugging Face Papers
            </a>
            ,{' '}
            <a href="https://arxiv.org/list/cs.LG/recent" target="_blank" rel="noreferrer">
              arXiv
            </a>{' '}
            and {places.length - 2} more sites: Google Scholar, OpenReview, PubMed, dblp and others.
          </p>
        </Empty>
      );
    case 'no-listing':
      return (
        <Empty title="No papers on this page" picture>
          <p>Nothing here looks like a list of papers.</p>
        </Empty>
      );
    case 'unreachable':
      return (
        <Empty title="This page cannot be read">
          <p>{here.why}</p>
        </Empty>
      );
    case 'listing': {
      const count = page.found.value.length;
      const fresh = page.fresh.value;
      const why = page.why.value;
      return (
        <>
          <section class={styles['here']}>
            <h2>{count ? `${papers(count)} on this page` : 'No papers on this page'}</h2>
            {count > 0 && why && <p>You can still export them.</p>}
            {count > 0 && why && <ExportMenu from={page} total={count} opens="below" look="primary" />}
            {count > 0 && !why && <Unseen page={page} />}
            {count > 0 && !why && (
              <p role="status">{fresh ? `${fresh} not saved yet` : 'You have them all'}</p>
            )}
            {count > 0 && !why && (
              <Button
                look="primary"
                disabled={page.saving.value || !fresh}
                onClick={() => void page.saveAll()}
              >
                {page.saving.value ? 'Saving…' : fresh ? 'Save all' : 'All saved'}
              </Button>
            )}
          </section>
          {here.changed && <Changed store={store} {...here.changed} />}
          {here.listing.problems.length > 0 && (
            <details class={styles['problems']}>
              <summary>{here.listing.problems.length} could not be read in full</summary>
              <ul>
                {here.listing.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </details>
          )}
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
    <p class={styles['unseen']} title={`You looked on ${moment(previous)}`}>
      {unseen || 'Nothing'} new since you last looked
    </p>
  );
}
