import { useSignal } from '@preact/signals';

import { say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import styles from './FilterPanel.module.css';
import { NameForm } from './NameForm.tsx';
import type { Store } from './store.ts';

/** The searches the reader keeps under a name, and the way to keep this one. */
export function SavedSearches({ store: { reader, library } }: { store: Store }) {
  const { found } = library;
  const query = found.query.value.trim();
  const searches = reader.searches.value;
  /** The one whose name is being changed; '' while this one gets its name. */
  const naming = useSignal<string | undefined>(undefined);
  const done = () => {
    naming.value = undefined;
  };
  const known = searches.some((search) => search.query === query);
  if (!searches.length && !query) return null;
  return (
    <section>
      <h2>{say('searchesTitle')}</h2>
      {searches.length > 0 && (
        <ul class={styles['named']}>
          {searches.map(({ name, query }) => (
            <li key={name}>
              {naming.value === name ? (
                <NameForm
                  label={say('searchesName')}
                  value={name}
                  cancel={done}
                  save={(next) => {
                    done();
                    void reader.renameSearch(name, next);
                  }}
                >
                  {say('rename')}
                </NameForm>
              ) : (
                <>
                  <button type="button" title={query} dir="auto" onClick={() => found.search(query)}>
                    {name}
                  </button>
                  <Button
                    look="bare"
                    icon="edit"
                    label={say('searchesRename', name)}
                    onClick={() => {
                      naming.value = name;
                    }}
                  />
                  <Button
                    look="bare"
                    icon="trash"
                    label={say('searchesDelete', name)}
                    onClick={() => void reader.removeSearch(name)}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {query && !known && naming.value === '' && (
        <NameForm
          label={say('searchesName')}
          value={query}
          cancel={done}
          save={(name) => {
            done();
            void reader.saveSearch(name, query);
          }}
        >
          {say('save')}
        </NameForm>
      )}
      {query && !known && naming.value !== '' && (
        <div>
          <Button
            look="quiet"
            icon="plus"
            onClick={() => {
              naming.value = '';
            }}
          >
            {say('searchesSave')}
          </Button>
        </div>
      )}
    </section>
  );
}
