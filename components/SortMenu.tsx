import type { Sort } from '../lib/finding.ts';
import type { FoundModel } from './found-model.ts';
import { Menu } from './Menu.tsx';
import { isSearch } from './query-text.ts';

const NAMES: [sort: Sort, name: string][] = [
  ['best', 'Best match'],
  ['added', 'Date saved'],
  ['published', 'Date published'],
  ['title', 'Title'],
  ['upvotes', 'Upvotes'],
];

/** In which order the list is. */
export function SortMenu({ found }: { found: FoundModel }) {
  const order = found.order.value;
  const reversed = found.reversed.value;
  const searching = isSearch(found.query.value);
  const name = NAMES.find(([sort]) => sort === order)?.[1] ?? '';
  return (
    <Menu
      label={`Sort: ${name}${reversed ? ', reversed' : ''}`}
      icon="sort"
      look="bare"
      opens="below"
      note="Sort by"
      items={[
        ...NAMES.filter(([sort]) => searching || sort !== 'best').map(([sort, name]) => ({
          name,
          chosen: sort === order,
          act: () => found.arrange(sort === (searching ? 'best' : 'added') ? undefined : sort, reversed),
        })),
        {
          name: 'Reverse order',
          chosen: reversed,
          act: () => found.arrange(found.sort.value, !reversed),
        },
      ]}
    />
  );
}
