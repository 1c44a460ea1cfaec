import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { Entry } from '../../lib/entry.ts';

/** A background that keeps a journal: acts are numbered, and only the newest in force is taken back. */
const background = vi.hoisted(() => ({ kept: new Set<string>(), journal: [] as number[], last: 0 }));
vi.mock('wxt/browser', () => {
  const answers: Record<string, (...args: never[]) => unknown> = {
    save: (entries: Entry[]) => {
      const fresh = entries.filter(({ ids }) => !background.kept.has(ids[0] ?? ''));
      for (const { ids } of fresh) background.kept.add(ids[0] ?? '');
      if (fresh.length) background.journal.push(++background.last);
      return { act: background.last };
    },
    standing: (_url: string, idLists: string[][]) =>
      idLists.map(([id]) => (background.kept.has(id ?? '') ? 'saved' : 'new')),
    undo: ([act = 0]: number[]) =>
      background.journal.at(-1) === act ? `act ${background.journal.pop()}` : null,
  };
  const sendMessage = async ({ kind, args }: { kind: string; args: never[] }) => ({
    value: answers[kind]?.(...args),
  });
  return { browser: { runtime: { id: 'sheaf', sendMessage }, i18n: { getMessage: () => '' } } };
});
const { Cards } = await import('../../lib/edge/page/cards.ts');

const ids = ['arxiv:2609.90001', 'arxiv:2609.90002', 'arxiv:2609.90003'];
const entries = ids.map((id): Entry => ({
  title: id,
  authors: [],
  ids: [id],
  url: '',
  links: {},
  stats: {},
}));

describe('the acts of a page', () => {
  let cards: InstanceType<typeof Cards>;
  beforeEach(() => {
    background.kept.clear();
    background.journal.length = 0;
    const listing = {
      site: 'arxiv',
      kind: 'new',
      url: 'https://arxiv.org/list/cs.CL/new',
      entries,
      problems: [],
    };
    cards = new Cards({
      address: () => listing.url,
      read: async () => listing,
      say: () => {},
      gone: () => {},
    });
    const met = ids.map((id) => {
      const element = document.createElement('article');
      return { ids: [id], title: id, element, parts: [element], place: 'card' } as never;
    });
    cards.follow(met.flatMap((card) => cards.meet(card) ?? []));
  });
  /** An act that somebody else made on the library. */
  const elsewhere = () => {
    background.journal.push(++background.last);
    return background.last;
  };

  it('are taken back last first, whether they were made here or from elsewhere for this page', async () => {
    await cards.save([ids[0] ?? '']);
    const first = background.last;
    const second = elsewhere();
    cards.acted(second, false);
    await cards.save([ids[1] ?? '']);
    const third = background.last;
    expect([await cards.undo(), await cards.undo(), await cards.undo()]).toEqual([`act ${third}`, `act ${second}`, `act ${first}`]); // prettier-ignore
    expect(await cards.undo()).toBeUndefined();
  });

  it('that were taken back from elsewhere are not taken back again', async () => {
    await cards.save([ids[0] ?? '']);
    const first = background.last;
    const second = elsewhere();
    cards.acted(second, false);
    background.journal.pop();
    cards.acted(second, true);
    expect(await cards.undo()).toBe(`act ${first}`);
    expect(await cards.undo()).toBeUndefined();
  });

  it('stay where something else was done since', async () => {
    await cards.save([ids[0] ?? '']);
    elsewhere();
    await expect(cards.undo()).rejects.toThrow();
    expect(background.journal).toHaveLength(2);
  });
});
