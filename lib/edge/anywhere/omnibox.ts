import { browser } from 'wxt/browser';

import { chosenPaper, suggestionOf, xml } from '../../anywhere/suggestion.ts';
import { webLink } from '../../entry/field.ts';
import { say, sayCount } from '../../words.ts';
import type { Library } from '../library.ts';
import { findBeside, keepBeside } from '../worker/beside.ts';

/** Suggestions that are offered; browsers show five to eight. */
const MOST = 6;
/** Chromium reads descriptions as XML, Firefox as they are. */
const MARKUP = !import.meta.env.FIREFOX;

/** Finds papers of the library while the reader types behind the keyword. To be called when the background starts, before anything is awaited. */
export function followOmnibox(library: Library): void {
  keepBeside();
  const { omnibox } = browser;
  const tell = (text: string) =>
    void omnibox.setDefaultSuggestion({ description: MARKUP ? xml(text) : text });
  let asked = 0;
  omnibox.onInputStarted.addListener(() => {
    tell(say('omniboxHint'));
    // Loading the search of 100,000 papers takes longer than the first letter should. What goes wrong with it the first letter meets, and tells.
    findBeside({ text: '', from: 0, to: 0 }).catch(() => {});
  });
  omnibox.onInputChanged.addListener((text, suggest) => {
    const mine = ++asked;
    if (text.trim() === '') return tell(say('omniboxHint'));
    void (async () => {
      try {
        const { total, rows } = await findBeside({ text, from: 0, to: MOST });
        // What was typed since is looked for already.
        if (mine !== asked) return;
        tell(total ? sayCount('omniboxFound', total) : say('omniboxNone'));
        suggest(rows.filter(({ uid, title }) => uid && title).map((row) => suggestionOf(row, MARKUP)));
      } catch {
        if (mine === asked) tell(say('omniboxOpen'));
      }
    })();
  });
  omnibox.onInputEntered.addListener((text, how) => {
    void (async () => {
      const uid = chosenPaper(text);
      const [paper] = uid === undefined ? [] : await library.get([uid]).catch(() => []);
      const asked = new URLSearchParams(paper ? { paper: paper.uid } : { search: uid ?? text });
      // A paper without an address of its own is shown in the library.
      const url = webLink(paper?.url) ?? `${browser.runtime.getURL('/sidepanel.html')}?${asked}`;
      if (how === 'currentTab') await browser.tabs.update({ url });
      else await browser.tabs.create({ url, active: how === 'newForegroundTab' });
    })();
  });
}
