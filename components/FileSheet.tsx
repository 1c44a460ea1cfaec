import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { AddPapers } from './AddPapers.tsx';
import { ImportModel } from './import-model.ts';
import { IntoBibModel } from './into-bib-model.ts';
import { IntoBib } from './IntoBib.tsx';
import type { Filing } from './library-model.ts';
import type { Store } from './store.ts';

/** The sheets over the panel that have to do with files. */
export function FileSheet({ store, filing, close }: { store: Store; filing: Filing; close: () => void }) {
  const model = useSignal<ImportModel | IntoBibModel | undefined>(undefined);
  const { add } = filing;
  useEffect(() => {
    const { edges, notices, library } = store;
    let made: ImportModel | IntoBibModel | undefined;
    let left = false;
    const begin = async () => {
      const { openImport, bibFiles } = await edges.files();
      if (left) return;
      const uids = [...library.selection.uids.value];
      made = add
        ? new ImportModel(openImport, edges, notices)
        : new IntoBibModel(bibFiles, notices, edges.explain, uids.length ? uids : undefined);
      model.value = made;
    };
    void begin();
    return () => {
      left = true;
      made?.back();
    };
  }, [store, add, model]);
  const shown = model.value;
  if (shown instanceof ImportModel)
    return <AddPapers model={shown} file={filing.add ? filing.file : undefined} close={close} />;
  return shown ? <IntoBib model={shown} total={store.library.count.value} close={close} /> : null;
}
