import { dayCard, listPage, listProps, recordOf } from './fixture-markup.ts';
import type { InventedPaper } from './fixture-papers.ts';

/** Records as nobody should send them, beside two that are whole. */
export function broken(list: readonly InventedPaper[]): string {
  const props = JSON.parse(listProps(list, { dateString: '2026-11-20', periodType: 'day' })) as {
    dailyPapers: { paper: Record<string, unknown> }[];
  };
  const [, untitled, wrongTypes, hostile, idless] = props.dailyPapers;
  Object.assign(untitled ?? {}, { title: null });
  Object.assign(untitled?.paper ?? {}, { title: 7 });
  Object.assign(wrongTypes?.paper ?? {}, {
    authors: 'Ann, Bob',
    upvotes: '163',
    summary: ['no'],
    publishedAt: 20261116,
    ai_keywords: { a: 1 },
    githubStars: -1,
  });
  Object.assign(hostile?.paper ?? {}, {
    githubRepo: 'javascript:alert(1)',
    projectPage: '/relative',
    authors: [null, 7, { name: 3 }, { name: 'Beatrix Lund' }, {}],
  });
  delete idless?.paper['id'];
  return JSON.stringify({ ...props, dailyPapers: [null, 'text', [], { paper: null }, ...props.dailyPapers] });
}

/** The shape of 2024: `date` in place of the period, no `summary` beside `paper`, no code, every card in a wrapper. */
export function oldDay(list: InventedPaper[]): string {
  const records = list.map((paper) => {
    const { title, numComments, ...record } = recordOf(paper);
    const {
      githubRepo: _,
      githubStars: __,
      organization: ___,
      ai_summary: ____,
      ai_keywords: _____,
      ...old
    } = record['paper'] as Record<string, unknown>;
    return { paper: old, publishedAt: '2024-08-01T01:21:47.935Z', title, numComments, upvoted: false };
  });
  const cards = list
    .map((paper) => `<div>${dayCard(paper, 'served').replaceAll(' role="checkbox"', '')}</div>`)
    .join('\n');
  return listPage(
    'Daily Papers',
    JSON.stringify({
      canSubmit: false,
      date: '2024-08-01T00:00:00.000Z',
      dailyPapers: records,
      nextDate: '2024-08-02',
    }),
    cards,
  );
}
