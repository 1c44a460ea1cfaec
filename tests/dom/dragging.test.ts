import { afterEach, describe, expect, it, vi } from 'vitest';

import { Dragging, fill } from '../../components/dragging.ts';
import { toPaper } from '../../lib/paper.ts';
import { entry } from '../unit/entries.ts';
import { fakeEdges } from './fake-edges.ts';

/** What a drag holds, as the browser keeps it. */
function transfer() {
  const data = new Map<string, string>();
  return {
    data,
    dropEffect: 'none',
    effectAllowed: '',
    setData: (type: string, text: string) => void data.set(type, text),
    clearData: () => data.clear(),
  };
}
type Transfer = ReturnType<typeof transfer>;
const into = (to: Transfer) => to as unknown as DataTransfer;
const event = (to: Transfer, ctrlKey = false) =>
  ({ dataTransfer: into(to), ctrlKey }) as unknown as DragEvent;

const keys = (ctrlKey: boolean) => ({ ctrlKey, metaKey: false });

describe('a paper that is dragged', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is a link, whose title is text wherever it is dropped', () => {
    const to = transfer();
    fill(into(to), { title: '<img src=x onerror=alert(1)> & "more"', url: 'https://a.example/?a=1&b="2"' });
    expect(Object.fromEntries(to.data)).toEqual({
      'text/uri-list': 'https://a.example/?a=1&b=%222%22',
      'text/html':
        '<a href="https://a.example/?a=1&amp;b=%222%22">&lt;img src=x onerror=alert(1)&gt; &amp; &quot;more&quot;</a>',
      'text/plain': 'https://a.example/?a=1&b=%222%22',
    });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '', 'no address'])(
    'leads nowhere but to http(s): %s',
    (url) => {
      const to = transfer();
      fill(into(to), { title: 'Words', url });
      expect(Object.fromEntries(to.data)).toEqual({ 'text/plain': 'Words' });
    },
  );

  it('is its BibTeX entry with Ctrl held down, and has that key once it was dropped', async () => {
    const paper = toPaper(entry('2609.90001'), 1);
    const give = vi.fn(async () => {});
    const bibEntry = vi.fn(async () => ({ text: '@misc{a1,\n}\n', give }));
    const dragging = new Dragging({ ...fakeEdges([paper]), bibEntry });
    const row = { uid: paper.uid, title: 'T', url: paper.url };
    dragging.press(paper.uid);
    await vi.waitFor(() => expect(bibEntry).toHaveBeenCalledWith(paper));
    await Promise.resolve();
    const dropped = transfer();
    dragging.begin(event(dropped, true), row);
    expect(dropped.data.get('text/plain')).toBe('@misc{a1,\n}\n');
    await dragging.end(event(dropped));
    expect(give).not.toHaveBeenCalled();
    dragging.begin(event(dropped, true), row);
    dropped.dropEffect = 'copy';
    await dragging.end(event(dropped));
    expect(give).toHaveBeenCalledTimes(1);
  });

  it('has its entry made where the pointer rests with Ctrl, and not for rows that are scrolled under it', async () => {
    vi.useFakeTimers();
    const [one, other] = [toPaper(entry('2609.90001'), 1), toPaper(entry('2609.90002'), 1)];
    const bibEntry = vi.fn(async () => ({ text: '@misc{a1,\n}\n', give: async () => {} }));
    const dragging = new Dragging({ ...fakeEdges([one, other]), bibEntry });
    for (const { uid } of [one, other]) {
      dragging.near(uid, keys(false));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(bibEntry).not.toHaveBeenCalled();
    dragging.near(one.uid, keys(true));
    dragging.near(other.uid, keys(true));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(bibEntry.mock.calls).toEqual([[other]]);
  });

  it('is a link while its entry is not there yet', () => {
    const dragging = new Dragging(fakeEdges([]));
    const to = transfer();
    dragging.begin(event(to, true), { uid: 'x', title: 'T', url: 'https://a.example/' });
    expect(to.data.get('text/plain')).toBe('https://a.example/');
  });
});
