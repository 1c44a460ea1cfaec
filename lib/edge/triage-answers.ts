import { browser } from 'wxt/browser';

import { siteOf } from '../listing.ts';
import { origins } from '../sites/origins.ts';
import { hasBar } from '../triage/settings.ts';
import { trustedBeginning, trustedLinks } from '../trust/asked.ts';
import type { Library } from './library.ts';
import { openOptions } from './panel.ts';
import type { ForPage } from './page-answers.ts';
import type { Answers, Asks } from './protocol.ts';
import { changeSettings, onSettings, readSettings } from './settings.ts';

/** So many tags are told at once: what a page's script is told, a page that broke out of its bounds could read. */
const TAGS = 8;

/** Puts the script with the bar and triage beside the one that read the page. Where it is already, or no papers were found, it does nothing. */
const putIn = (tabId: number) =>
  browser.scripting.executeScript({ target: { tabId }, files: ['/triage.js'] });

/** The background's answers to the bar of a page. Nothing that a page sends is trusted with more than it may do. */
export function triageAnswers(library: Library, forPage: ForPage) {
  return {
    triage: forPage(async (_: [], { tabId, url }) => {
      const { triage } = await readSettings();
      if (tabId !== undefined && (triage.keyboard || hasBar(triage, siteOf(url)?.id))) await putIn(tabId);
    }),
    hideBar: forPage(async ([where], { url }) => {
      const site = siteOf(url)?.id;
      if (where === 'everywhere')
        await changeSettings(({ triage }) => ({ triage: { ...triage, bar: false } }));
      else if (site !== undefined)
        await changeSettings(({ triage }) => ({
          triage: { ...triage, hiddenOn: [...new Set([...triage.hiddenOn, site])] },
        }));
    }),
    tagsLike: forPage(async ([text]) => library.tagsLike(trustedBeginning(text), TAGS)),
    openTabs: forPage(async ([urls], { tabId }) => {
      for (const url of trustedLinks(urls))
        await browser.tabs.create({ url, active: false, ...(tabId !== undefined && { openerTabId: tabId }) });
    }),
    openOptions: forPage(async () => openOptions()),
  } satisfies Partial<Answers<Asks>>;
}

/** Brings the bar to pages that are open when the reader wants it after all. */
export function keepTriage(): void {
  onSettings(({ triage }) => {
    if (triage.bar || triage.keyboard) void everywhere();
  }, new AbortController().signal);
}

async function everywhere(): Promise<void> {
  const tabs = await browser.tabs.query({ url: origins.map((origin) => `${origin}/*`) });
  // A tab that sleeps, or shows an error, takes none; it asks for it when it is loaded.
  await Promise.allSettled(
    tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : putIn(id))),
  );
}
