import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { Digest, FreshItem, Period, SavedItem } from '../lib/digest/digest.ts';
import { Calendar, type Clock } from '../lib/statistics/calendar.ts';
import { say, sayCount } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { daysIn, daysName } from './day-names.ts';
import styles from './DigestPage.module.css';
import { sourceName } from './source-name.ts';

/** Between two facts: it may end a line, and begins none. */
const POINT = '\u00a0· ';

/** A digest as a page to read and to print. Everything a listing said stands in it as text. */
export function DigestPage({
  period,
  clock,
  read,
  explain,
}: {
  period: Period;
  clock: Clock;
  read: (period: Period) => Promise<Digest>;
  explain: (error: unknown) => string;
}) {
  const digest = useSignal<Digest | undefined>(undefined);
  const why = useSignal('');
  const { from, until } = period;
  const title =
    from < until ? say('digestDays', daysName(daysIn(period, new Calendar(clock)))) : say('extName');
  useEffect(() => {
    // The name of the file that a browser prints into.
    document.title = title;
    const open = async () => {
      try {
        digest.value = await read({ from, until });
      } catch (error) {
        why.value = explain(error);
      }
    };
    void open();
  }, [title, from, until, read, explain, digest, why]);
  const made = digest.value;
  return (
    <main class={styles['page']} aria-busy={!made && !why.value}>
      <header>
        <h1>{title}</h1>
        {made && (
          <Button look="primary" onClick={() => print()}>
            {say('digestPrint')}
          </Button>
        )}
      </header>
      {why.value && (
        <p role="alert">
          {say('digestFailed')} {why.value}
        </p>
      )}
      {made && <Papers digest={made} />}
    </main>
  );
}

function Papers({ digest: { saved, savedCount, fresh, freshCount } }: { digest: Digest }) {
  const listed = fresh.reduce((sum, { papers }) => sum + papers.length, 0);
  if (savedCount === 0 && freshCount === 0) return <p>{say('digestNothing')}</p>;
  return (
    <>
      {saved.length > 0 && (
        <section>
          <h2>{say('digestSaved', savedCount)}</h2>
          {saved.map((item) => (
            <Saved key={item.uid} item={item} />
          ))}
          {savedCount > saved.length && <p>{sayCount('digestMore', savedCount - saved.length)}</p>}
        </section>
      )}
      {fresh.length > 0 && (
        <section>
          <h2>{say('digestNew', freshCount)}</h2>
          {fresh.map((group) => (
            <section key={`${group.site} ${group.kind}`}>
              <h3>{sourceName(group)}</h3>
              <ul>
                {group.papers.map((item) => (
                  <li key={item.id}>
                    <Linked text={item.title ?? item.id} address={item.address} />
                    <Votes item={item} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {freshCount > listed && <p>{sayCount('digestMore', freshCount - listed)}</p>}
        </section>
      )}
    </>
  );
}

function Saved({ item }: { item: SavedItem }) {
  const { title, address, authors, others, where, sentence, note, tags } = item;
  const names = authors.join(', ') + (others > 0 && authors.length ? ' et al.' : '');
  return (
    <article>
      <h3>
        <Linked text={title || say('digestUntitled')} address={address} />
      </h3>
      <p class={styles['facts']}>
        {[names, where].filter(Boolean).join(POINT)}
        <Votes item={item} />
      </p>
      {note && <p class={styles['note']}>{note}</p>}
      {sentence && <p>{sentence}</p>}
      {tags.length > 0 && <p class={styles['facts']}>{say('digestTags', tags.join(', '))}</p>}
    </article>
  );
}

function Linked({ text, address }: { text: string; address: string }) {
  return address ? (
    <a href={address} target="_blank" rel="noreferrer">
      {text}
    </a>
  ) : (
    <>{text}</>
  );
}

function Votes({ item: { upvotes } }: { item: Pick<FreshItem, 'upvotes'> }) {
  return upvotes === undefined ? null : (
    <>
      {POINT}
      <span class={styles['votes']}>{sayCount('digestUpvotes', upvotes)}</span>
    </>
  );
}
