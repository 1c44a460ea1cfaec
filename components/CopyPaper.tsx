import type { Paper } from '../lib/paper.ts';
import { STYLES, type Style } from '../lib/export/styles.ts';
import { say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { Menu } from './Menu.tsx';
import styles from './PaperDetail.module.css';
import type { Store } from './store.ts';

/** A paper on the clipboard: as an entry, a formatted reference, or its link. Its key has a place of its own. */
export function CopyPaper({ paper, store }: { paper: Paper; store: Store }) {
  const { library, edges, notices } = store;
  const copyLink = () =>
    edges.copy(paper.url).then(
      () => notices.done(say('copyLinkDone')),
      (error: unknown) => notices.failed(say('copyFailed'), error),
    );
  const busy = library.busy.value !== '';
  return (
    <div class={styles['doing']} role="group" aria-label={say('copy')}>
      <Button
        look="quiet"
        icon="copy"
        aria-label={say('copyBibtex')}
        disabled={busy}
        onClick={() => void library.export({ format: 'bibtex', target: 'clipboard' }, [paper.uid])}
      >
        {say('copyBibtexShort')}
      </Button>
      {paper.url && (
        <Button look="quiet" icon="copy" aria-label={say('copyLink')} onClick={() => void copyLink()}>
          {say('copyLinkShort')}
        </Button>
      )}
      <Menu
        label={say('copyReference')}
        icon="copy"
        look="quiet"
        opens="below"
        disabled={busy}
        // The licence of the processor wants it said where its work is asked for.
        note={say('exportCiteproc')}
        items={(Object.keys(STYLES) as Style[]).map((style) => ({
          name: STYLES[style],
          act: () => void library.export({ format: style, target: 'clipboard' }, [paper.uid]),
        }))}
      >
        {say('copyReferenceShort')}
      </Menu>
    </div>
  );
}
