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
  const { edges } = store;
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
  if (refused.value.length > 0) return <Refused store={store} origins={refused.value} />;
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
        <li>
          <button type="button" class={styles['link']} onClick={() => void edges.openOptions()}>
            {say('pageMoreSites', places.length - NAMED.length)}
          </button>
        </li>
      </ul>
    </Empty>
  );
}

/** So many sites are allowed one by one; where there are more, all at once. */
const ONE_BY_ONE = 4;

/** Which of its sites the browser does not let Sheaf read. Whether the page is on one of them is not known: its address is not told either. */
function Refused({ store, origins }: { store: Store; origins: readonly string[] }) {
  const { edges, page } = store;
  const closed = places.flatMap(({ name, hosts }) => {
    const its = origins.filter((origin) => hosts.some((host) => host.startsWith(`${origin}/`)));
    return its.length ? [{ name, its }] : [];
  });
  // The question is the browser's, and it asks in the click only.
  const allow = (some: readonly string[]) => void edges.allow(some).then(() => page.read());
  return (
    <Empty title={say('pageRefusedTitle')} picture>
      <p>{say('pageRefused')}</p>
      {closed.length > ONE_BY_ONE ? (
        <Button look="primary" onClick={() => allow(origins)}>
          {say('optionsSitesAllow')}
        </Button>
      ) : (
        closed.map(({ name, its }) => (
          <Button key={name} {...(closed.length === 1 && { look: 'primary' })} onClick={() => allow(its)}>
            {say('pageAllow', name)}
          </Button>
        ))
      )}
    </Empty>
  );
}
