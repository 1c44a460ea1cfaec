import { useSignal } from '@preact/signals';

import { Button } from './Button.tsx';
import { ConfirmButton } from './ConfirmButton.tsx';
import { papers as counted } from '../lib/counted.ts';
import styles from './FilterPanel.module.css';
import { NameForm } from './NameForm.tsx';
import type { Store } from './store.ts';

/** All tags: renamed, brought together by giving one the name of another, deleted. */
export function TagManager({ store: { reader, library }, back }: { store: Store; back: () => void }) {
  const tags = library.found.tags.value;
  const naming = useSignal<string | undefined>(undefined);
  const done = () => {
    naming.value = undefined;
  };
  return (
    <div class={styles['panel']}>
      <div class={styles['head']}>
        <Button look="bare" icon="back" label="Back to the filters" onClick={back} />
        <h2>Tags</h2>
      </div>
      <p>Give a tag the name of another one to make one of the two.</p>
      <section>
        <ul class={styles['named']}>
          {tags.map(([tag, papers]) => (
            <li key={tag}>
              {naming.value === tag ? (
                <NameForm
                  label="Name of the tag"
                  value={tag}
                  list={tags.map(([one]) => one).filter((one) => one !== tag)}
                  cancel={done}
                  save={(name) => {
                    done();
                    void reader.renameTag(tag, name);
                  }}
                >
                  Rename
                </NameForm>
              ) : (
                <>
                  <span title={counted(papers)}>
                    <span dir="auto">{tag}</span> <small>{papers.toLocaleString('en')}</small>
                  </span>
                  <Button
                    look="bare"
                    icon="edit"
                    label={`Rename the tag ${tag}`}
                    onClick={() => {
                      naming.value = tag;
                    }}
                  />
                  <ConfirmButton
                    label="Delete"
                    sure="Really?"
                    of={tag}
                    onConfirm={() => void reader.deleteTag(tag)}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
      {!tags.length && <p>There are no tags.</p>}
    </div>
  );
}
