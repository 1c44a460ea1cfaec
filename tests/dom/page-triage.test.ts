import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { PageCard, PageCards } from '../../lib/edge/page/cards.ts';
import type { Standing } from '../../lib/standing.ts';
import { keyMapOf } from '../../lib/triage/key-map.ts';
import { TRIAGE_DEFAULTS, type TriageSettings } from '../../lib/triage/settings.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { redrawing } = await import('../../lib/edge/page/triage/redraw.ts');
const { PageTriage } = await import('../../lib/edge/page/triage/page-triage.ts');

/** A page whose papers stand so, and what was done to them. */
function fakeCards(standings: (Standing | undefined)[]) {
  const heard = new Set<() => void>();
  const done: string[] = [];
  const said: string[] = [];
  let selected: ReadonlySet<string> = new Set();
  let cards: PageCard[] = standings.map((standing, n) => {
    const element = document.createElement('article');
    element.innerHTML = `<h3><a href="/papers/${n}">Paper ${n}</a></h3><p>${n % 2 ? 'odd' : 'even'} words</p>`;
    document.body.append(element);
    return {
      key: `k${n}`,
      ids: [`k${n}`],
      title: `Paper ${n}`,
      element,
      parts: [element],
      standing,
      followed: [],
      code: n === 1,
    };
  });
  const change = (keys: readonly string[], standing: Standing) => {
    cards = cards.map((card) => (keys.includes(card.key) ? { ...card, standing } : card));
    for (const one of heard) one();
  };
  const model: PageCards = {
    all: () => cards,
    onChange: (one) => void heard.add(() => one(new Set())),
    entry: async (key) => ({
      title: key,
      authors: [],
      ids: [key],
      url: `https://example.org/${key}`,
      links: {},
      stats: {},
    }),
    save: async (keys) => {
      done.push(`save ${keys.join(' ')}`);
      await Promise.resolve();
      change(keys, 'saved');
    },
    remove: async (keys) => {
      done.push(`remove ${keys.join(' ')}`);
      change(keys, 'seen');
    },
    dismiss: async (keys, on) => {
      done.push(`dismiss ${keys.join(' ')} ${on}`);
      change(keys, on ? 'dismissed' : 'seen');
    },
    undo: async () => {
      const last = done.pop();
      return last === undefined ? undefined : `of ${last}`;
    },
    acted: () => {},
    tag: async (keys, tags) => void done.push(`tag ${keys.join(' ')}: ${tags.join(', ')}`),
    cite: async (key) => `@misc{${key}}`,
    selected: () => selected,
    select: (keys) => {
      selected = new Set(keys);
      for (const one of heard) one();
    },
    pointed: () => undefined,
    point: () => {},
    say: (text) => void said.push(text),
  };
  return { model, done, said, leave: () => ((cards = []), heard.forEach((one) => one())) };
}

describe('what is drawn anew', () => {
  const group = new Set(['a', 'b']);
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is drawn once for groups of a page of thousands, and at once for the paper that something was done to', async () => {
    const drawn = vi.fn();
    const redraw = redrawing(drawn, () => 5_000);
    for (let n = 0; n < 4; n++) {
      redraw(group);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(drawn).toHaveBeenCalledTimes(0);
    redraw(new Set(['a']));
    await Promise.resolve();
    expect(drawn).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(drawn).toHaveBeenCalledTimes(1);
    redraw(group);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(drawn).toHaveBeenCalledTimes(2);
  });

  it('waits for nothing where papers are few', async () => {
    const drawn = vi.fn();
    const redraw = redrawing(drawn, () => 120);
    redraw(group);
    redraw(group);
    await Promise.resolve();
    expect(drawn).toHaveBeenCalledTimes(1);
  });
});

describe('the bar and triage on a page', () => {
  let end: AbortController;
  let page: ReturnType<typeof fakeCards>;
  let tell: (settings: TriageSettings) => void;
  const hidden = vi.fn(async () => {});
  const opened = vi.fn(async () => {});

  function begin(standings: (Standing | undefined)[], settings: Partial<TriageSettings> = {}) {
    page = fakeCards(standings);
    const edges = {
      onSettings: (heard: typeof tell) => void (tell = heard),
      hide: hidden,
      tagsLike: async (text: string) => ['later', 'latex'].filter((tag) => tag.startsWith(text)),
      open: opened,
      openOptions: vi.fn(async () => {}),
    };
    const place = {
      doc: document,
      site: { id: 'arxiv', name: 'arXiv' },
      settings: { ...TRIAGE_DEFAULTS, ...settings },
      signal: end.signal,
    };
    new PageTriage(page.model, edges, place).begin();
  }
  beforeEach(() => {
    end = new AbortController();
    document.body.replaceChildren();
    // happy-dom has no animations.
    Element.prototype.animate = () => ({ playState: 'finished', cancel: () => {} }) as unknown as Animation;
  });
  afterEach(() => {
    end.abort();
    vi.clearAllMocks();
  });

  const root = () => document.querySelector('sheaf-bar')?.shadowRoot;
  const shown = (name: string) =>
    [...(root()?.querySelectorAll('button') ?? [])].find(
      (it) => it.textContent === name && !it.closest('[hidden]'),
    );
  const trusted = <E extends Event>(event: E): E =>
    Object.defineProperty(event, 'isTrusted', { value: true });
  const click = (name: string) =>
    shown(name)?.dispatchEvent(trusted(new MouseEvent('click', { bubbles: true })));
  function press(key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body) {
    const event = new KeyboardEvent('keydown', {
      key,
      code: '',
      bubbles: true,
      composed: true,
      cancelable: true,
      ...more,
    });
    target.dispatchEvent(trusted(event));
    return event.defaultPrevented;
  }
  /** Where the page sees what happens inside of the bar. */
  const host = () => document.querySelector('sheaf-bar') as HTMLElement;
  const count = () => root()?.querySelector('.count')?.textContent;
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  describe('turns dark with the page, however soon after it was drawn', () => {
    const scheme = () => document.querySelector('sheaf-bar')?.getAttribute('scheme');
    const framed = () => new Promise((resolve) => requestAnimationFrame(resolve));
    afterEach(() => {
      document.body.removeAttribute('style');
      document.documentElement.removeAttribute('style');
      vi.restoreAllMocks();
    });

    it('by its own switch', async () => {
      begin(['new']);
      expect(scheme()).toBe('light');
      document.body.style.backgroundColor = 'rgb(10, 10, 10)';
      await settled();
      await framed();
      expect(scheme()).toBe('dark');
    });

    it('with the system', async () => {
      const system = Object.assign(new EventTarget(), { matches: false });
      vi.spyOn(window, 'matchMedia').mockReturnValue(system as unknown as MediaQueryList);
      document.documentElement.style.colorScheme = 'light dark';
      begin(['new']);
      expect(scheme()).toBe('light');
      system.matches = true;
      system.dispatchEvent(new Event('change'));
      await framed();
      expect(scheme()).toBe('dark');
    });

    it('but stays off a page that it has left meanwhile', async () => {
      const system = new EventTarget();
      vi.spyOn(window, 'matchMedia').mockReturnValue(system as MediaQueryList);
      begin(['new']);
      document.documentElement.style.backgroundColor = 'rgb(10, 10, 10)';
      system.dispatchEvent(new Event('change'));
      end.abort();
      await framed();
      expect(root()).toBe(undefined);
    });

    it('slowly', async () => {
      begin(['new']);
      const styled = vi.spyOn(window, 'getComputedStyle');
      const between = { backgroundColor: 'rgb(200, 200, 200)' } as CSSStyleDeclaration;
      styled.mockReturnValue(between);
      document.documentElement.setAttribute('class', 'dark');
      await settled();
      await framed();
      expect(scheme()).toBe('light');
      styled.mockReturnValue({ ...between, backgroundColor: 'rgb(10, 10, 10)' });
      const ended = new Event('transitionend', { bubbles: true });
      document.body.dispatchEvent(Object.assign(ended, { propertyName: 'background-color' }));
      await framed();
      expect(scheme()).toBe('dark');
      document.documentElement.removeAttribute('class');
    });
  });

  it('says what is new, saves all of it and takes it back', async () => {
    begin(['new', 'seen', 'new', 'saved', undefined]);
    expect(count()).toBe('2 new of 5');
    click('Save all new');
    await settled();
    expect(page.done).toEqual(['save k0 k2']);
    expect(root()?.querySelector('.note')?.textContent).toBe('Saved 2 papers.Undo');
    expect(count()).toBe('5 papers');
    click('Undo');
    await settled();
    expect(page.said).toContain('Undone: of save k0 k2');
  });

  it('goes to the next new one by mouse alone, acts on it, and ends', async () => {
    begin(['seen', 'new', 'seen', 'new']);
    click('Next new');
    expect(page.said.at(-1)).toBe('Paper 1. New. 2 of 4.');
    expect(press('s')).toBe(false);
    click('Dismiss');
    await settled();
    expect(page.done).toEqual(['dismiss k1 true']);
    click('End triage');
    expect(shown('Dismiss')).toBeUndefined();
  });

  it('listens to one key while it is off, and to none without consent', () => {
    begin(['seen', 'seen']);
    for (const key of ['j', 's', 'x', 'Escape', '/', '?']) expect([key, press(key)]).toEqual([key, false]);
    for (const more of [
      { ctrlKey: true },
      { altKey: true },
      { metaKey: true },
      { isComposing: true },
      { repeat: true },
    ])
      expect(press('q', more)).toBe(false);
    const field = document.createElement('textarea');
    document.body.append(field);
    expect(press('q', {}, field)).toBe(false);
    const closed = document.createElement('a-field');
    closed.attachShadow({ mode: 'closed' });
    document.body.append(closed);
    expect(press('q', {}, closed)).toBe(false);
    // What a script makes up is no key.
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'q', bubbles: true }));
    expect(page.said).toEqual([]);
    expect(press('q')).toBe(true);
    expect(page.said.at(-1)).toContain('Triage by keyboard is on.');
  });

  it('leaves keys to the page that says it uses them, until it is told otherwise', () => {
    begin(['seen', 'seen', 'seen']);
    const own = document.createElement('button');
    own.setAttribute('aria-keyshortcuts', 'J Control+S Shift+X');
    document.body.append(own);
    press('q');
    expect(press('j')).toBe(false);
    expect(root()?.querySelector('.note p')?.textContent).toBe(
      'This page uses these keys itself, so Sheaf leaves them to it: J, Shift+X',
    );
    expect(press('s')).toBe(true);
    press('q');
    press('q');
    click('Use them for triage');
    expect(press('j')).toBe(true);
    own.remove();
  });

  it('takes only its own keys while it is on, never in a field, and lets the page have them after', async () => {
    begin(['seen', 'seen', 'seen']);
    press('q');
    expect(press('j')).toBe(true);
    expect(press('z')).toBe(false);
    expect(press('Tab')).toBe(false);
    expect(press('j', { ctrlKey: true })).toBe(false);
    const field = document.createElement('input');
    document.body.append(field);
    expect(press('s', {}, field)).toBe(false);
    const dialog = document.createElement('div');
    dialog.setAttribute('aria-modal', 'true');
    dialog.checkVisibility = () => true;
    document.body.append(dialog);
    expect(press('s')).toBe(false);
    dialog.remove();
    // A key held down saves once.
    press('s', { repeat: true });
    await settled();
    expect(page.done).toEqual([]);
    press('Escape');
    expect(press('j')).toBe(false);
  });

  it('undoes what was done last, however fast the keys follow each other', async () => {
    begin(['seen', 'seen']);
    press('q');
    for (const key of ['j', 's', 'u']) press(key);
    await settled();
    expect(page.said.at(-1)).toMatch(/^Undone: of save k\d$/u);
    expect(page.done).toEqual([]);
  });

  it('asks for tags, offers known ones, and puts them on what is selected', async () => {
    begin(['seen', 'seen', 'seen']);
    press('q');
    for (const key of ['j', 'x', 'j', 'x', 't']) press(key);
    const field = root()?.querySelector<HTMLInputElement>('input[type=text]');
    expect(root()?.activeElement).toBe(field);
    if (!field) throw new Error('No field for tags.');
    field.value = 'vision, la';
    field.dispatchEvent(new Event('input'));
    await settled();
    expect([...(root()?.querySelectorAll('datalist option') ?? [])].map((it) => it.getAttribute('value'))).toEqual(['vision, later', 'vision, latex']); // prettier-ignore
    expect(press('Enter', {}, host())).toBe(true);
    await settled();
    expect(page.done).toHaveLength(1);
    expect(page.done[0]).toMatch(/^tag k\d k\d: vision, la$/u);
    expect(page.model.selected().size).toBe(0);
  });

  it('narrows to kinds and words, and walks among what is left', () => {
    begin(['new', 'seen', 'seen', 'new']);
    const kind = root()?.querySelector('select');
    expect([...(kind?.options ?? [])].map(({ textContent }) => textContent)).toEqual(['All papers (4)', 'New (2)', 'Not saved (4)', 'With code (1)', 'My words (0)']); // prettier-ignore
    if (kind) kind.value = 'new';
    kind?.dispatchEvent(new Event('change'));
    expect(count()).toBe('2 of 4 match');
    press('q');
    for (const key of ['j', 'j', 'j']) press(key);
    expect(page.said.at(-1)).toBe('This is the last paper.');
    press('/');
    const search = root()?.querySelector<HTMLInputElement>('input[type=search]');
    if (!search) throw new Error('No field for words.');
    search.value = 'ODD';
    search.dispatchEvent(new Event('input'));
    expect(count()).toBe('1 of 4 match');
    press('Escape', {}, host());
    expect(count()).toBe('2 of 4 match');
  });

  it('hears its keys on its own list of kinds, which keeps the focus, but for what moves in the list', () => {
    begin(['new', 'seen', 'seen', 'new']);
    const kinds = root()?.querySelector('select');
    const onKinds = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, code: '', bubbles: true, cancelable: true });
      Object.defineProperty(event, 'composedPath', {
        value: () => [kinds, root(), host(), document.body, document, window],
      });
      host().dispatchEvent(trusted(event));
      return event.defaultPrevented;
    };
    expect(onKinds('j')).toBe(false);
    expect(onKinds('q')).toBe(true);
    expect(onKinds('j')).toBe(true);
    expect(page.said.at(-1)).toContain('Paper 0. ');
    tell({ ...TRIAGE_DEFAULTS, keys: keyMapOf({ next: 'ArrowDown', previous: 'Space' }) });
    for (const key of ['ArrowDown', ' ', 'Enter', 'Home']) expect(onKinds(key)).toBe(false);
    expect(onKinds('Escape')).toBe(true);
    expect(page.said.at(-1)).toBe('Triage by keyboard is off.');
  });

  it('gives the focus back from its field, and nowhere where what had it is hidden by then', () => {
    begin(['seen', 'seen']);
    const link = document.querySelector<HTMLElement>('article a');
    link?.focus();
    for (const key of ['q', '/']) press(key);
    const field = root()?.querySelector<HTMLInputElement>('input[type=search]');
    expect(root()?.activeElement).toBe(field);
    press('Enter', {}, host());
    expect(document.activeElement).toBe(link);
    press('/');
    // As browsers do with what is hidden.
    if (link) link.focus = () => {};
    press('Enter', {}, host());
    expect(root()?.activeElement).toBeNull();
  });

  it('is hidden where the reader wants, comes with its key, and follows new keys', async () => {
    begin(['new'], { hiddenOn: ['arxiv'] });
    expect(document.querySelector('sheaf-bar')).toBeNull();
    press('q');
    expect(count()).toBe('1 new of 1');
    press('Escape');
    expect(root()?.querySelector('section')?.hidden).toBe(true);
    tell({ ...TRIAGE_DEFAULTS, keys: keyMapOf({ switch: 'g' }) });
    expect(root()?.querySelector('section')?.hidden).toBe(false);
    expect([press('q'), press('g')]).toEqual([false, true]);
    click('Hide this bar');
    click('Hide on arXiv');
    await settled();
    expect(hidden).toHaveBeenCalledWith('site');
  });

  it('opens what has a link, copies nothing it may not, and is gone with its page', async () => {
    begin(['seen']);
    press('q');
    press('j');
    press('o');
    await settled();
    expect(opened).toHaveBeenCalledWith(['https://example.org/k0']);
    page.leave();
    await settled();
    expect(root()?.querySelector('section')?.hidden).toBe(true);
    expect(press('j')).toBe(false);
    end.abort();
    expect(document.querySelector('sheaf-bar')).toBeNull();
  });
});
