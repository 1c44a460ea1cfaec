import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

import type { Store } from './store.ts';
import styles from './Week.module.css';
import { WeekBrought } from './WeekBrought.tsx';
import { WeekCourse } from './WeekCourse.tsx';
import { WeekModel } from './week-model.ts';
import { WeekTopics } from './WeekTopics.tsx';

/** What a window has counted stays while it is open: coming back to it shows it at once. */
const models = new WeakMap<Store, WeekModel>();

/**
 * What a time brought, and the pictures of the library.
 * @param toLibrary shows the library, where a search has been put
 * @param children what stands below, with them and never before
 */
export function Week({
  store,
  toLibrary,
  children,
}: {
  store: Store;
  toLibrary: () => void;
  children?: ComponentChildren;
}) {
  const model = useSignal<WeekModel | undefined>(models.get(store));
  useEffect(() => {
    const abort = new AbortController();
    const open = async () => {
      const { edges, library, notices } = store;
      const made = models.get(store) ?? new WeekModel(edges, await edges.week(), library.found, notices);
      if (abort.signal.aborted) return;
      models.set(store, made);
      model.value = made;
      await made.open(abort.signal);
    };
    void open();
    return () => abort.abort();
  }, [store, model]);
  const week = model.value;
  if (!week) return null;
  return (
    <>
      <div class={styles['week']}>
        <WeekBrought week={week} openOptions={store.edges.openOptions} />
        <WeekCourse week={week} />
        <WeekTopics statistics={week.statistics} toLibrary={toLibrary} />
      </div>
      {children}
    </>
  );
}
