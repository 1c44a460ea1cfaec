import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { entry } from '../unit/entries.ts';
import {
  T,
  begin,
  button,
  desk,
  end,
  openPanel,
  pasted,
  press,
  says,
  tab,
  text,
  woven,
} from './real-panel.tsx';

beforeEach(begin);
afterEach(end);

describe('the review', () => {
  const toReview = async () => {
    await desk.library.save([woven], T);
    await desk.library.save([pasted], T + 1);
    await openPanel();
    await vi.waitFor(() => expect(tab(/^Review \(1\)$/)).toBeDefined());
    tab(/^Review/)?.click();
    await says('The same paper?');
  };

  it('asks about two papers with the reasons in words, side by side', async () => {
    await toReview();
    expect(text()).toContain('Same title. Authors are not known for both.');
    expect(document.querySelectorAll('dl')).toHaveLength(2);
  });

  it('merges into the older one, and Undo makes two of it again with the question open', async () => {
    await toReview();
    await press(/^Merge: /);
    await says('Nothing to review');
    const [paper, ...others] = await desk.library.newest(9);
    expect([paper?.uid, others.length, paper?.sources.length]).toEqual(['arxiv:2609.90003', 0, 2]);
    await press(/^Undo$/);
    await says('The same paper?');
    expect(await desk.library.count()).toBe(2);
  });

  it('keeps two apart for good: not asked again, and no third paper brings them together', async () => {
    await toReview();
    await press(/^Keep apart: /);
    await says('Nothing to review');
    await desk.library.save([woven, pasted], T + 9);
    await desk.library.save([{ ...pasted, kind: 'text', authors: ['Ada Lovelace', 'Kurt Weaver'] }], T + 10);
    expect(await desk.library.count()).toBe(2);
    expect((await desk.library.questions()).suspects).toEqual([]);
  });

  it('puts a question off: it waits at the end and is not counted', async () => {
    await toReview();
    await press(/^Later: /);
    await vi.waitFor(() => expect(tab(/^Review$/)).toBeDefined());
    expect(text()).toContain('Put off.');
    expect(button(/^Merge: /)).toBeDefined();
  });

  it('drops the question when one of the two is removed, and asks again when it comes back', async () => {
    await toReview();
    await desk.library.remove(['arxiv:2609.90003'], T + 9);
    await says('Nothing to review');
    await desk.library.restore(['arxiv:2609.90003'], T + 10);
    await says('The same paper?');
  });

  it('the question follows a paper that is merged into another', async () => {
    await desk.library.save([woven], T);
    await desk.library.save([pasted], T + 1);
    await desk.library.save([entry('2609.90009')], T - 5);
    await desk.library.merge('arxiv:2609.90003', 'arxiv:2609.90009', T + 2);
    const { suspects } = await desk.library.questions();
    expect(suspects.flatMap(({ a, b }) => [a, b])).toContain('arxiv:2609.90009');
  });
});
