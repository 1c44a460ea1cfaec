import { defineBackground } from 'wxt/utils/define-background';

import { followCommands } from '../lib/edge/anywhere/commands.ts';
import { Deeds } from '../lib/edge/anywhere/deeds.ts';
import { followMenus } from '../lib/edge/anywhere/menus.ts';
import { followOmnibox } from '../lib/edge/anywhere/omnibox.ts';
import { showNew, showNothing } from '../lib/edge/badge.ts';
import { announce } from '../lib/edge/changes.ts';
import { now } from '../lib/edge/clock.ts';
import { explain } from '../lib/edge/explain.ts';
import { keepBackups } from '../lib/edge/keep-backups.ts';
import { keepFolded } from '../lib/edge/keep-folded.ts';
import { Library } from '../lib/edge/library.ts';
import { markOpenTabs } from '../lib/edge/mark-open-tabs.ts';
import { PageActs } from '../lib/edge/page-acts.ts';
import { type ForPage, pageAnswers } from '../lib/edge/page-answers.ts';
import { type Asks, answer } from '../lib/edge/protocol.ts';
import { remembers } from '../lib/edge/remembering.ts';
import { onSettings, readSettings } from '../lib/edge/settings.ts';
import { Sightings } from '../lib/edge/sightings.ts';
import { retell, speakHere } from '../lib/edge/speaking.ts';
import { keepTriage, triageAnswers } from '../lib/edge/triage-answers.ts';
import { onSite } from '../lib/sites/origins.ts';
import { trustedEntries, trustedIdLists } from '../lib/trust.ts';
import { trustedAddress, trustedSighting } from '../lib/trust/sighting.ts';

export default defineBackground(() => {
  void speakHere();
  const library = new Library(announce);
  const sightings = new Sightings();
  const acts = new PageActs();
  keepBackups(library, new AbortController().signal);
  keepFolded(library);
  markOpenTabs();
  const deeds = new Deeds(library, acts);
  followCommands(deeds);
  followMenus(deeds);
  followOmnibox(library);
  onSettings(({ badge }) => void (!badge && showNothing()), new AbortController().signal);
  keepTriage();

  /** Runs an ask of a content script, on a page of ours only, and puts what fails into words. */
  const forPage: ForPage =
    (act) =>
    async (args, { url, ...sender }) => {
      if (url === undefined || !onSite(url)) throw new Error('Sheaf does not read this page.');
      try {
        return await act(args, { ...sender, url });
      } catch (error) {
        throw new Error(await retell(explain(error)), { cause: error });
      }
    };

  answer<Asks>({
    save: forPage(async ([untrusted], { tabId, url }) => {
      const { entries, refused } = trustedEntries(untrusted);
      if (refused && !entries.length) throw new Error('This entry has an odd shape. Sheaf did not save it.');
      const report = await library.save(entries, now());
      await acts.note(tabId, url, [report.act]);
      return report;
    }),
    remove: forPage(async ([ids], { tabId, url }) => {
      const [trusted = []] = trustedIdLists([ids]);
      const act = await library.remove(await library.withIds(trusted), now());
      await acts.note(tabId, url, [act]);
      return act ?? null;
    }),
    ...pageAnswers(library, acts, forPage),
    ...triageAnswers(library, forPage),
    listed: forPage(async ([all, fresh], { tabId }) => {
      if (tabId === undefined || !Number.isInteger(all) || !Number.isInteger(fresh)) return;
      if ((await readSettings()).badge) await showNew(tabId, fresh, all);
    }),
    sighted: forPage(async ([untrusted], { url, incognito }) => {
      // A private window leaves no trace; where the browser does not say that it is none, it counts as one.
      if (incognito !== false || !(await remembers())) return;
      await sightings.record(trustedSighting(untrusted, url), now());
    }),
    look: forPage(async ([address, idLists], { url }) =>
      (await remembers())
        ? sightings.look(trustedAddress(address, url), trustedIdLists(idLists), now())
        : null,
    ),
  });
});
