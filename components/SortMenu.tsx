import type { Sort } from '../lib/finding.ts';
import { say, type MessageKey } from '../lib/words.ts';
import type { FoundModel } from './found-model.ts';
import { Menu } from './Menu.tsx';
import { isSearch } from './query-text.ts';

const NAMES: [sort: Sort, name: MessageKey][] = [
  ['best', 'sortBest'],
  ['added', 'sortAdded'],
  ['published', 'sortPublished'],
  ['title', 'fieldTitle'],
  ['upvotes', 'sortUpvotes'],
];

/** In which order the list is. */
export function SortMenu({ found }: { found: FoundModel }) {
  const order = found.order.value;
  const reversed = found.reversed.value;
  const searching = isSearch(found.query.value);
  const name = say(NAMES.find(([sort]) => sort === order)?.[1] ?? 'sortAdded');
  return (
    <Menu
      label={say(reversed ? 'sortIsReversed' : 'sortIs', name)}
      icon="sort"
      look="bare"
      opens="below"
      note={say('sortBy')}
      items={[
        ...NAMES.filter(([sort]) => searching || sort !== 'best').map(([sort, name]) => ({
          name: say(name),
          chosen: sort === order,
          act: () => found.arrange(sort === (searching ? 'best' : 'added') ? undefined : sort, reversed),
        })),
        {
          name: say('sortReverse'),
          apart: true,
          chosen: reversed,
          act: () => found.arrange(found.sort.value, !reversed),
        },
      ]}
    />
  );
}
