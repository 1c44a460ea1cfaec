import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { SitesEdges } from '../lib/edge/sites-edges.ts';
import { places } from '../lib/sites/index.ts';
import { say, sayCount } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import card from './Options.module.css';
import styles from './OptionsSites.module.css';

/** The sites Sheaf reads, and whether the browser lets it: both browsers let a reader take that back, site by site. */
export function OptionsSites({ edges }: { edges: SitesEdges }) {
  const refused = useSignal<readonly string[]>([]);
  useEffect(() => {
    const { signal, abort } = lifetime();
    const read = async () => {
      refused.value = await edges.refused();
    };
    void read();
    edges.onAccess(() => void read(), signal);
    return abort;
  }, [edges, refused]);
  const closed = places.filter(({ hosts }) => hosts.some((host) => refused.value.includes(originOf(host))));
  return (
    <section class={card['card']}>
      <h2>{say('optionsSites')}</h2>
      <p>{say('optionsSitesWhat')}</p>
      {closed.length > 0 && (
        <div class={card['problems']}>
          <p role="status">{sayCount('optionsSitesRefused', closed.length)}</p>
          <div class={card['row']}>
            {/* The question is the browser's, and it asks in the click only. */}
            <Button look="primary" onClick={() => void edges.allow(refused.value)}>
              {say('optionsSitesAllow')}
            </Button>
          </div>
        </div>
      )}
      <ul class={styles['sites']}>
        {places.map((place) => (
          <li key={place.id}>
            <Icon name={closed.includes(place) ? 'close' : 'check'} size={14} />
            <span>
              {place.name}
              {closed.includes(place) && <small>{say('optionsSiteRefused')}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const originOf = (host: string) => new URL(host.replaceAll('*', '')).origin;

function lifetime(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
