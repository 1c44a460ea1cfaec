import { papers } from '../lib/counted.ts';
import { say } from '../lib/words.ts';
import { ConfirmButton } from './ConfirmButton.tsx';
import { KeyModel } from './key-model.ts';
import type { Store } from './store.ts';

/** Lets the selected papers have new citation keys, which files that are out already do not know. */
export function NewKeys({ store: { edges, notices, library } }: { store: Store }) {
  const { uids } = library.selection;
  return (
    <div>
      <ConfirmButton
        label={say('keysNew')}
        sure={say('keysNewSure')}
        of={papers(uids.value.size)}
        onConfirm={() => void new KeyModel(edges, notices).takeNew([...uids.value])}
      />
    </div>
  );
}
