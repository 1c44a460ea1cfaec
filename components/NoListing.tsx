import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { Here } from '../lib/edge/here.ts';
import { places } from '../lib/sites/index.ts';
import { say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { Empty } from './Empty.tsx';
import styles from './Empty.module.css';
import type { Store } from './store.ts';

/** The sites that are named here, by a page to begin with; the options name all. */
const NAMED = [
  ['Hugging Face Papers', 'https://huggingface.co/papers'],
  ['arXiv', 'https://arxiv.org/list/cs.LG/recent'],
] as const;

/** Stands where the papers of the page would: why there are none, and where there are some. */
export function NoListing({ store, here }: { store: Store; here: Exclude<Here, { is: 'listing' }> }) {
  const { edges, page } = store;
  const refused = useSignal<readonly string[]>([]);
  const { is } = here;
  useEffect(() => {
    const ask = async () => {
      refused.value = await edges.refused();
    };
    // A site whose pages the browser does not let us read looks like any other site.
    if (is === 'elsewhere') ask().catch(() => undefined);
  }, [edges, refused, is]);
  if (here.is === 'unreachable')
    return (
      <Empty title={say('pageUnreachable')}>
        <p>{here.why}</p>
        <Button onClick={() => void edges.reloadHere()}>{say('pageReload')}</Button>
      </Empty>
    );
  if (here.is === 'no-listing')
    return (
      <Empty title={say('pageNone')} picture>
        <p>{say('pageNoneHere')}</p>
      </Empty>
    );
  return (
    <Empty title={say('pageNone')} picture>
      <p>{say('pageElsewhere')}</p>
      <ul>
        {NAMED.map(([name, url]) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
        {refused.value.length === 0 && (
          <li>
            <button type="button" class={styles['link']} onClick={() => void edges.openOptions()}>
              {say('pageMoreSites', places.length - NAMED.length)}
            </button>
          </li>
        )}
      </ul>
      {refused.value.length > 0 && (
        <>
          <p>{say('pageRefused')}</p>
          <Button look="primary" onClick={() => void edges.allow(refused.value).then(() => page.read())}>
            {say('optionsSitesAllow')}
          </Button>
        </>
      )}
    </Empty>
  );
}
