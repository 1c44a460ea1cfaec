import { Button } from './Button.tsx';
import { papers } from '../lib/counted.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { later } from './later.tsx';
import { Menu } from './Menu.tsx';
import { NameForm } from './NameForm.tsx';
import { Popover } from './Popover.tsx';
import styles from './SelectionBar.module.css';
import type { Store } from './store.ts';

const NewKeys = later(async () => (await import('./NewKeys.tsx')).NewKeys);

/** What can be done with the selected papers. */
export function SelectionBar({ store }: { store: Store }) {
  const { library, reader } = store;
  const { selection, found } = library;
  const count = selection.count.value;
  if (!count) return null;
  const uids = () => [...selection.uids.value];
  const tags = found.tags.value.map(([tag]) => tag);
  return (
    <div class={styles['bar']} role="group" aria-label={`${papers(count)} selected`}>
      <Popover label="Tags and keys of the selected" icon="tag" opens="above" wide>
        <div class={styles['tags']}>
          <NameForm label="Add a tag" list={tags} save={(tag) => void reader.tag(uids(), [tag])}>
            Add
          </NameForm>
          <NameForm label="Take off a tag" list={tags} save={(tag) => void reader.untag(uids(), [tag])}>
            Take off
          </NameForm>
          <NewKeys store={store} />
        </div>
      </Popover>
      <Menu
        label="Mark selected"
        icon="mark"
        look="bare"
        opens="above"
        note={`Mark ${papers(count)}`}
        items={(['unread', 'reading', 'read'] as const).map((status) => ({
          name: `as ${status}`,
          act: () => void reader.setStatus(uids(), status),
        }))}
      />
      <Menu
        label="Star selected"
        icon="star"
        look="bare"
        opens="above"
        items={[
          { name: 'Star', act: () => void reader.star(uids(), true) },
          { name: 'Take the star off', act: () => void reader.star(uids(), false) },
        ]}
      />
      <ExportMenu from={library} total={count} opens="above" small filing={library.filing} />
      <Button look="quiet" onClick={() => void library.remove(uids())}>
        Remove
      </Button>
      <Button look="bare" icon="close" label="Select none" onClick={() => selection.clear()} />
    </div>
  );
}
