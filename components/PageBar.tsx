import { say, sayCount } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { NameForm } from './NameForm.tsx';
import { Popover } from './Popover.tsx';
import styles from './SelectionBar.module.css';
import type { Store } from './store.ts';

/** What can be done with the selected papers of the page. */
export function PageBar({ store }: { store: Store }) {
  const { page, library } = store;
  const keys = page.selection.keys.value;
  const chosen = page.found.value.filter(({ key }) => keys.has(key));
  if (!chosen.length) return null;
  const entries = chosen.map(({ entry }) => entry);
  const unsaved = chosen.filter(({ keeping }) => keeping === 'new');
  const wanted = chosen.filter(({ standing }) => standing !== 'dismissed' && standing !== 'saved');
  const gone = chosen.filter(({ standing }) => standing === 'dismissed');
  const saved = chosen.length - unsaved.length;
  const off = Boolean(page.why.value);
  return (
    <div class={styles['bar']} role="group" aria-label={sayCount('pageChosen', chosen.length)}>
      {!off && (
        <>
          {unsaved.length > 0 && (
            <Button
              look="primary"
              disabled={page.acts.saving.value}
              onClick={() => void page.acts.save(entries)}
            >
              {sayCount('pageSaveChosen', unsaved.length)}
            </Button>
          )}
          <Popover label={say('pageTagChosen')} icon="tag" opens="above" wide>
            <div class={styles['tags']}>
              <p>{sayCount('selectedCount', chosen.length)}</p>
              <NameForm
                label={say('pageTagLabel')}
                list={library.found.tags.value.map(([tag]) => tag)}
                save={(tag) => void page.acts.tag(entries, [tag])}
              >
                {say('pageTagSave')}
              </NameForm>
            </div>
          </Popover>
        </>
      )}
      <ExportMenu from={page} total={chosen.length} opens="above" small />
      {!off && wanted.length > 0 && (
        <Button
          look="bare"
          icon="eyeOff"
          label={say('pageDismissChosen')}
          onClick={() =>
            void page.acts.dismiss(
              wanted.map(({ entry }) => entry),
              true,
            )
          }
        />
      )}
      {!off && gone.length > 0 && (
        <Button
          look="bare"
          icon="undo"
          label={say('pageBringBackChosen')}
          onClick={() =>
            void page.acts.dismiss(
              gone.map(({ entry }) => entry),
              false,
            )
          }
        />
      )}
      {!off && saved > 0 && (
        <Button
          look="bare"
          icon="trash"
          label={say('pageRemoveChosen')}
          onClick={() => void page.acts.remove(entries)}
        />
      )}
      <Button
        look="bare"
        icon="close"
        label={say('pageSelectNone')}
        onClick={() => page.selection.all(false)}
      />
    </div>
  );
}
