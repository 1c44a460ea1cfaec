import { useSignal } from '@preact/signals';

import { Button } from './Button.tsx';
import { ConfirmButton } from './ConfirmButton.tsx';
import { papers as counted } from '../lib/counted.ts';
import { say, written } from '../lib/words.ts';
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
        <Button look="bare" icon="back" label={say('tagsBack')} onClick={back} />
        <h2>{say('tags')}</h2>
      </div>
      <p>{say('tagsHelp')}</p>
      <section>
        <ul class={styles['named']}>
          {tags.map(([tag, papers]) => (
            <li key={tag}>
              {naming.value === tag ? (
                <NameForm
                  label={say('tagsName')}
                  value={tag}
                  list={tags.map(([one]) => one).filter((one) => one !== tag)}
                  cancel={done}
                  save={(name) => {
                    done();
                    void reader.renameTag(tag, name);
                  }}
                >
                  {say('rename')}
                </NameForm>
              ) : (
                <>
                  <span title={counted(papers)}>
                    <span dir="auto">{tag}</span> <small>{written(papers)}</small>
                  </span>
                  <Button
                    look="bare"
                    icon="edit"
                    label={say('tagsRename', tag)}
                    onClick={() => {
                      naming.value = tag;
                    }}
                  />
                  <ConfirmButton
                    label={say('delete')}
                    sure={say('deleteSure')}
                    of={tag}
                    onConfirm={() => void reader.deleteTag(tag)}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
      {!tags.length && <p>{say('tagsNone')}</p>}
    </div>
  );
}
