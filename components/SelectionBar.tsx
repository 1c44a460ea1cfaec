import { Button } from './Button.tsx';
import { say, sayCount, type MessageKey } from '../lib/words.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { later } from './later.tsx';
import { Menu } from './Menu.tsx';
import { NameForm } from './NameForm.tsx';
import { Popover } from './Popover.tsx';
import type { Status } from './reader-model.ts';
import styles from './SelectionBar.module.css';
import type { Store } from './store.ts';

const NewKeys = later(async () => (await import('./NewKeys.tsx')).NewKeys);

const STATUSES: [status: Status, name: MessageKey][] = [
  ['unread', 'markUnread'],
  ['reading', 'markReading'],
  ['read', 'markRead'],
];

/** What can be done with the selected papers. */
export function SelectionBar({ store }: { store: Store }) {
  const { library, reader } = store;
  const { selection, found } = library;
  const count = selection.count.value;
  if (!count) return null;
  const uids = () => [...selection.uids.value];
  const tags = found.tags.value.map(([tag]) => tag);
  return (
    <div class={styles['bar']} role="group" aria-label={sayCount('selectedCount', count)}>
      <Popover label={say('selectionTags')} icon="tag" opens="above" wide>
        <div class={styles['tags']}>
          <p>{sayCount('selectedCount', count)}</p>
          <NameForm label={say('tagAdd')} list={tags} save={(tag) => void reader.tag(uids(), [tag])}>
            {say('add')}
          </NameForm>
          <NameForm label={say('tagTake')} list={tags} save={(tag) => void reader.untag(uids(), [tag])}>
            {say('tagTakeDo')}
          </NameForm>
          <NewKeys store={store} />
        </div>
      </Popover>
      <Menu
        label={say('selectionMark')}
        icon="mark"
        look="bare"
        opens="above"
        note={sayCount('selectionMarkNote', count)}
        items={STATUSES.map(([status, name]) => ({
          name: say(name),
          act: () => void reader.setStatus(uids(), status),
        }))}
      />
      <Menu
        label={say('selectionStar')}
        icon="star"
        look="bare"
        opens="above"
        items={[
          { name: say('star'), act: () => void reader.star(uids(), true) },
          { name: say('starOff'), act: () => void reader.star(uids(), false) },
        ]}
      />
      <ExportMenu from={library} total={count} opens="above" small filing={library.filing} />
      <Button
        look="bare"
        icon="copy"
        label={say('exportCopy', 'BibTeX')}
        disabled={Boolean(library.busy.value)}
        onClick={() => void library.export({ format: 'bibtex', target: 'clipboard' })}
      >
        <span>BibTeX</span>
      </Button>
      <Button look="bare" icon="trash" label={say('remove')} onClick={() => void library.remove(uids())} />
      <Button look="bare" icon="close" label={say('selectNone')} onClick={() => selection.clear()} />
    </div>
  );
}
