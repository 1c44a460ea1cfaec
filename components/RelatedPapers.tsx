import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { RelatedPaper } from '../lib/finding.ts';
import { say } from '../lib/words.ts';
import styles from './PaperDetail.module.css';
import type { Store } from './store.ts';

/** Saved papers that have something in common with one, and what: nothing where there are none, or where they cannot be found. */
export function RelatedPapers({ uid, store: { edges, detail } }: { uid: string; store: Store }) {
  const related = useSignal<readonly RelatedPaper[]>([]);
  useEffect(() => {
    let wanted = true;
    const find = async () => {
      const found = await edges.finder.related(uid).catch(() => []);
      if (wanted) related.value = found;
    };
    void find();
    return () => {
      wanted = false;
    };
  }, [uid, edges, related]);
  if (!related.value.length) return null;
  return (
    <section>
      <h3>{say('related')}</h3>
      <ul class={styles['related']}>
        {related.value.map((one) => (
          <li key={one.uid}>
            <button type="button" dir="auto" onClick={() => void detail.show(one.uid)}>
              {one.title}
            </button>
            <p>
              {one.year && <span>{one.year} · </span>}
              {[
                ...(one.authors.length ? [say('relatedAuthors', one.authors.slice(0, 3).join(', '))] : []),
                ...(one.words.length ? [say('relatedWords', one.words.join(', '))] : []),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
