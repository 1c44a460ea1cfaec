import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Messages } from '../../../lib/words.ts';
import { asked, type Manifest, reasonOf, SITES_REASON } from './permissions.ts';

/** What a store shows of an extension in one language. */
export interface Shown {
  /** As `_locales` names it: `zh_CN`. */
  language: string;
  name: string;
  summary: string;
  description: string;
}

/**
 * What the stores take, in letters, the least of all. Chrome: https://developer.chrome.com/docs/extensions/reference/manifest/description and /name (132, 75);
 * Edge: https://learn.microsoft.com/microsoft-edge/extensions-chromium/publish/publish-extension (descriptions, search terms); Firefox:
 * https://extensionworkshop.com/documentation/develop/create-an-appealing-listing (a summary of 250), and 45 for a name as its API documents (read 2026-11).
 */
export const LIMITS = {
  name: 45,
  summary: 132,
  leastDescription: 250,
  description: 10_000,
  searchTerms: 7,
  searchTerm: 30,
  searchWords: 21,
  /** Of one of the fields in which Chrome and Edge ask why a permission is needed. */
  reason: 1000,
};

/** What Edge finds an extension by, beside its listing. */
export const SEARCH_TERMS = [
  'papers',
  'arXiv',
  'bibliography',
  'BibTeX',
  'research',
  'reading list',
  'citations',
];

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

/** The Node that builds, as the lockfile has it. */
const { devDependencies } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
) as { devDependencies: { node: string } };
const NODE = devDependencies.node;
const PURPOSE = 'Save papers from listings of papers and export them as a bibliography.';

/**
 * What the stores' forms ask beside the listing, with the answers.
 * @param news what the changelog says of the version; empty before its first release
 */
export function answers(manifest: Manifest, version: string, news: string): string {
  const permissions = asked(manifest).map((name) => `  - ${name}: ${reasonOf(name)}`);
  return `# Answers to the stores' forms, version ${version}

## All stores

- Name, summary and description: listing-LANGUAGE.md, in each language that the package speaks. The first two stand in the package too.
- Licence: MIT. Price: free. No account is needed to try it. No mature content. No advertisements.
- Privacy policy: the address of \`.github/PRIVACY.md\` in the repository (its text: privacy.md). Website and support: the repository and its issues.
- How to test: open https://huggingface.co/papers or https://arxiv.org/list/cs.LG/recent and press + on a paper; press Sheaf's toolbar button; press *Open panel*.

## Chrome Web Store

- Category: Education. Language: English. Package: sheaf-${version}-chrome.zip
- Pictures: store icon of 128 × 128 (icon-128.png), screenshots of 1280 × 800 (screenshot-*.png, in this order), small promo tile of 440 × 280 (tile.png)
- Privacy, single purpose: ${PURPOSE}
- Privacy, why each permission is needed:
${permissions.join('\n')}
  - host permissions: ${SITES_REASON}
- Privacy, remote code: no. Everything that runs is in the package.
- Privacy, data usage: tick none of the kinds of data. What pages of papers say is read and kept on the computer of the person who saves it, and goes to nobody.
- Privacy, certifications: tick all three. No data is sold or given to third parties, used for anything but the single purpose, or for creditworthiness or lending.
- Distribution: public, all regions.

## Microsoft Edge Add-ons

- Category: Productivity. Package: sheaf-${version}-edge.zip (the same bytes as Chrome's)
- Search terms: ${SEARCH_TERMS.join(', ')}
- Pictures, for every language: logo of 300 × 300 (logo-300.png), small promotional tile (tile.png), screenshots (screenshot-*.png)
- Privacy: as for Chrome. Personal information is neither collected nor transmitted.
- Notes for certification: as "How to test" above.

## addons.mozilla.org

- Categories: Bookmarks; Search Tools. Works with Firefox for desktop; not experimental, no payment. Package: sheaf-${version}-firefox.zip
- Pictures: screenshots (screenshot-*.png); the icon is in the package.
- Source code: sheaf-${version}-sources.zip. It holds the commit that the package was built of, without pictures and saved pages, which only tests read.
- Notes to reviewers: The source zip holds a README with the steps ("Build the packages"). On Linux (tried on Debian 12) with Node 20 or later and npm:
  \`npm ci\`, then \`npm run build\`; the result is in \`.output/firefox-mv3\`, the same bytes as in the package. Node ${NODE}, which builds it, comes with the
  dependencies. No step asks a server but npm's registry. Bundler: Vite by WXT, minified by it. The largest libraries: preact, citeproc, temml, idb, valibot.
- Data collection permissions: none, as in the manifest.

## What is new

${news || 'First version.'}
`;
}
