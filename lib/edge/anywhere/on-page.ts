import { browser } from 'wxt/browser';

import type { PageCards } from '../page/page-cards.ts';
import { pause } from '../pause.ts';
import { bringReader } from '../reading-tab.ts';

/** Says something on the page, to those who hear it. Where nothing of ours is on the page, nothing is said. */
export async function sayOnPage(tabId: number, text: string): Promise<void> {
  await browser.scripting
    .executeScript({
      target: { tabId },
      args: [text],
      func: (said: string) => {
        const cards = (globalThis as Record<symbol, unknown>)[Symbol.for('sheaf.cards')] as
          | PageCards
          | undefined;
        cards?.say(said);
      },
    })
    .catch(() => {});
}

/** Tells the page of an act that was made for it, or taken back. Where nothing of ours is on the page, nobody is told. */
export async function tellAct(tabId: number, act: number, undone = false): Promise<void> {
  await browser.scripting
    .executeScript({
      target: { tabId },
      args: [act, undone],
      func: (act: number, undone: boolean) => {
        const cards = (globalThis as Record<symbol, unknown>)[Symbol.for('sheaf.cards')] as
          | PageCards
          | undefined;
        cards?.acted(act, undone);
      },
    })
    .catch(() => {});
}

/**
 * Goes to the next new card of the page: after the one that is pointed at, else after what stands at the top of the window, else to the first.
 * @param template what is said of it, with $1 for its place among the new, $2 for how many these are, $3 for its title
 * @returns how many new ones there are
 * @throws Error when the page cannot be reached
 */
export async function goToNextNew(tabId: number, url: string | undefined, template: string): Promise<number> {
  for (let tries = 0; ; tries++) {
    const [ran] = await browser.scripting.executeScript({
      target: { tabId },
      args: [template],
      func: nextNew,
    });
    const found = ran?.result;
    if (typeof found === 'number') return found;
    // Open since before Sheaf was there, or just being read.
    if (tries === 0) await bringReader(tabId, url);
    if (tries >= 20) return 0;
    await pause(150);
  }
}

/** Runs on the page, where it has nothing of what stands around it here. @returns null while the page is not read yet */
function nextNew(template: string): number | null {
  const cards = (globalThis as Record<symbol, unknown>)[Symbol.for('sheaf.cards')] as PageCards | undefined;
  const all = cards?.all() ?? [];
  if (!cards || !all.length || all.some(({ standing }) => standing === undefined)) return null;
  const fresh = all.filter(({ standing }) => standing === 'new');
  if (!fresh.length) return 0;
  const pointed = all.findIndex(({ key }) => key === cards.pointed());
  const isAfter = (card: (typeof all)[number]) =>
    pointed >= 0
      ? all.indexOf(card) > pointed
      : card.element.getBoundingClientRect().top > innerHeight / 2 || scrollY === 0;
  const next = fresh.find(isAfter) ?? fresh[0];
  if (!next) return 0;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  next.element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  cards.point(next.key);
  const values = [String(fresh.indexOf(next) + 1), String(fresh.length), next.title];
  cards.say(template.replace(/\$([123])/g, (_, at: string) => values[Number(at) - 1] ?? ''));
  return fresh.length;
}
