import { browser } from 'wxt/browser';

import { matcher } from '../followed.ts';
import { onSite } from '../sites/origins.ts';
import { trustedEntries, trustedIdLists } from '../trust.ts';
import {
  trustedActs,
  trustedFollowables,
  trustedKey,
  trustedNames,
  trustedShown,
  trustedTags,
} from '../trust/asked.ts';
import { trustedAddress } from '../trust/sighting.ts';
import { say } from '../words.ts';
import { now } from './clock.ts';
import { readFollowed } from './following.ts';
import { KeptKeys } from './given-keys.ts';
import type { Library } from './library.ts';
import type { PageActs } from './page-acts.ts';
import type { Answers, Asks, Sender } from './protocol.ts';
import { standings } from './standings.ts';
import { retell } from './speaking.ts';

/** Runs an ask of a content script, on a page of ours only, and puts what fails into words. */
export type ForPage = <A extends unknown[], R>(
  act: (args: A, sender: Sender & { url: string }) => Promise<R>,
) => (args: A, sender: Sender) => Promise<R>;

/** Scripts that a page may have beside its first. */
const SCRIPTS = { cite: '/cite.js' } as const;

/** The background's answers to what is done to the cards of a page. Nothing that a page sends is trusted with more than it may do. */
export function pageAnswers(library: Library, acts: PageActs, forPage: ForPage) {
  const keys = new KeptKeys();
  return {
    standing: forPage(async ([url, untrusted, shown], sender) => {
      const idLists = trustedIdLists(untrusted);
      return standings(trustedAddress(url, sender.url), idLists, now(), trustedShown(shown, idLists.length));
    }),
    dismiss: forPage(async ([idLists, on], { tabId, url }) => {
      const act = await library.dismiss(trustedIdLists(idLists), on === true, now());
      await acts.note(tabId, url, [act]);
      return act ?? null;
    }),
    tag: forPage(async ([untrusted, tags], { tabId, url }) => {
      const wanted = trustedTags(tags);
      const { entries } = trustedEntries(untrusted);
      if (!entries.length) throw new Error(say('markOdd'));
      if (!wanted.length) throw new Error(say('markNoTag'));
      const { uids, act } = await library.save(entries, now());
      const tagged = await library.tag(uids, wanted, now());
      const made = [act, tagged].filter((one) => one !== undefined);
      await acts.note(tabId, url, made);
      return made;
    }),
    undo: forPage(async ([untrusted], { tabId, url }) => {
      const wanted = trustedActs(untrusted);
      if (!(await acts.made(tabId, url, wanted))) throw new Error(say('markNotYours'));
      let label: string | undefined;
      for (const act of wanted.sort((a, b) => b - a)) {
        const done = await library.undo(act);
        if (done) label ??= done.label;
        else {
          // Asked again after the background died: it is undone already.
          const { redo } = await library.history();
          if (redo === undefined || redo.id > act) return label === undefined ? null : retell(label);
          label ??= redo.label;
        }
      }
      return label === undefined ? null : retell(label);
    }),
    kept: forPage(async ([ids]) => {
      const [trusted = []] = trustedIdLists([ids]);
      const [paper] = await library.get(await library.withIds(trusted));
      if (!paper) return null;
      const { title, citekey, cite } = paper.reader;
      return { ...paper, reader: { ...(title && { title }), ...(citekey && { citekey }), ...(cite && { cite }) } }; // prettier-ignore
    }),
    givenKeys: forPage(async ([uids, names]) => keys.about(trustedNames(uids), trustedNames(names))),
    giveKey: forPage(async ([uid, key]) => {
      const [paper] = await library.get(trustedNames([uid]));
      if (paper) await keys.giveOut([{ uid: paper.uid, key: trustedKey(key) }], now());
    }),
    matching: forPage(async ([papers]) => {
      const match = matcher(await readFollowed());
      return trustedFollowables(papers).map((paper) => (paper ? match(paper) : []));
    }),
    bring: forPage(async ([script], { tabId, url }) => {
      if (tabId === undefined || !Object.hasOwn(SCRIPTS, script) || !onSite(url)) return;
      await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPTS[script]] });
    }),
  } satisfies Partial<Answers<Asks>>;
}
