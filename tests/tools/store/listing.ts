import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Messages } from '../../../lib/words.ts';
import { asked, type Manifest, REASONS, SITES_REASON } from './permissions.ts';

/** What a store shows of an extension in one language. */
export interface Shown {
  /** As `_locales` names it: `zh_CN`. */
  language: string;
  name: string;
  summary: string;
  description: string;
}

/**
 * What the stores take, in letters: https://developer.chrome.com/docs/extensions/reference/manifest/description,
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/name and Partner Center's form for Edge. The least of all.
 */
export const LIMITS = { name: 45, summary: 132, leastDescription: 250, description: 10_000 };

/** The listing in every language that the extension speaks; where nobody has written a description, the English one. */
export function listings(
  locales = 'public/_locales',
  descriptions = join(import.meta.dirname, 'descriptions'),
): Shown[] {
  return readdirSync(locales).map((language) => {
    const messages = JSON.parse(readFileSync(join(locales, language, 'messages.json'), 'utf8')) as Messages;
    const own = join(descriptions, `${language}.md`);
    return {
      language,
      name: messages['extName']?.message ?? '',
      summary: messages['extDescription']?.message ?? '',
      description: readFileSync(existsSync(own) ? own : join(descriptions, 'en.md'), 'utf8').trim(),
    };
  });
}

/** What of a listing a store would refuse, a line each. */
export function refused({ language, name, summary, description }: Shown): string[] {
  const faults: [is: boolean, said: string][] = [
    [!name || name.length > LIMITS.name, `the name has ${name.length} letters, 1 to ${LIMITS.name} are taken`],
    [!summary || summary.length > LIMITS.summary, `the summary has ${summary.length} letters, 1 to ${LIMITS.summary} are taken`],
    [description.length < LIMITS.leastDescription, `the description has ${description.length} letters, Edge wants ${LIMITS.leastDescription}`],
    [description.length > LIMITS.description, `the description has ${description.length} letters, Edge takes ${LIMITS.description}`],
    [/[<>]/u.test(description), 'the description has a < or >, which addons.mozilla.org may take for HTML'],
  ]; // prettier-ignore
  return faults.filter(([is]) => is).map(([, said]) => `${language}: ${said}`);
}

/** What the stores' forms ask beside the listing, with the answers. */
export function answers(manifest: Manifest, version: string): string {
  const permissions = asked(manifest).map((name) => `- ${name}: ${REASONS[name]?.reason ?? ''}`);
  return `# Answers to the stores' forms, version ${version}

## All stores

- Licence: MIT. Price: free. No account is needed to try it.
- Privacy policy: the address of \`.github/PRIVACY.md\` in the repository (its text: privacy.md)
- Data collected: none. Data sold, used for advertising or credit: no.
- How to test: open https://huggingface.co/papers or https://arxiv.org/list/cs.LG/recent and press + on a paper; press Sheaf's toolbar button; press *Open panel*.

## Chrome Web Store

- Category: Education. Language: English. Package: sheaf-${version}-chrome.zip
- Single purpose: Save papers from listings of papers and export them as a bibliography.
${permissions.join('\n')}
- Host permissions: ${SITES_REASON}
- Remote code: no. Everything that runs is in the package.
- Pictures: screenshots of 1280 × 800 (screenshot-*.png), small promo tile of 440 × 280 (tile.png), icon of 128 × 128 (icon-128.png)

## Microsoft Edge Add-ons

- Category: Productivity. Package: sheaf-${version}-edge.zip (the same bytes as Chrome's)
- Search terms: papers, arXiv, bibliography, BibTeX, research, reading list, citations
- Pictures: as above; logo of 300 × 300 (logo-300.png)

## addons.mozilla.org

- Categories: Bookmarks; Search Tools. Works with Firefox for desktop. Package: sheaf-${version}-firefox.zip
- Source code: sheaf-${version}-sources.zip. It holds the commit that the package was built of.
- Notes to reviewers: On any system with Node 20 or later and npm: \`npm ci\`, then \`npm run build\`; the result is in \`.output/firefox-mv3\`, the same
  bytes as in the package (\`npm run store -- --check\` compares them). Node 24.21.0, which builds it, comes with the dependencies. No step asks a
  server but npm's registry. Bundler: Vite by WXT, minified by it. The largest libraries: preact, citeproc, temml, idb, valibot.
- Data collection permissions: none, as in the manifest.
`;
}
