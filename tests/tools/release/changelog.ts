/** Parts of Sheaf as its readers know them, by what commits begin with. The order is that of an entry. */
const PARTS: [title: string, areas: string[]][] = [
  ['On the page', ['page', 'marks', 'mark', 'triage', 'follow', 'cards', 'sight']],
  ['Popup and panel', ['popup', 'panel', 'list', 'library', 'detail', 'details', 'search', 'finder', 'filters', 'review', 'trash', 'week', 'digest', 'statistics', 'charts', 'options', 'add papers', 'notices', 'toast', 'states', 'tokens', 'first run']],
  ['Sites', ['sites', 'site', 'arxiv', 'huggingface', 'openreview', 'pubmed', 'listing', 'health']],
  ['Followed words, badge and commands', ['followed', 'anywhere', 'omnibox', 'badge', 'commands', 'menus', 'context menu']],
  ['Papers', ['dedupe', 'duplicates', 'text', 'names', 'ids', 'links', 'papers', 'paper', 'fold', 'tags', 'sightings', 'seen', 'dismissed papers', 'dismissed']],
  ['Export and citation keys', ['export', 'bibtex', 'biblatex', 'ris', 'csv', 'json', 'markdown', 'references', 'citekeys', 'citekey', 'keys', 'into a .bib file', 'receipt']],
  ['Import and backups', ['import', 'backup', 'backups', 'restore', 'database', 'journal', 'storage', 'schema']],
  ['Languages', ['words', 'languages', 'language', 'locales']],
]; // prettier-ignore
/** What only those who work on Sheaf notice. */
const INSIDE = new Set(['tests', 'test', 'e2e', 'e2e harness', 'bench', 'ci', 'house', 'check', 'setup', 'readme', 'fixtures', 'npm start', 'release', 'store', 'shots', 'source', 'wip', 'lint', 'budgets']); // prettier-ignore
const OTHER = 'Also';

/** The part of Sheaf that a commit is about, and what it says; undefined where no reader would notice. */
function placed(subject: string): [title: string, said: string] | undefined {
  const [, area, said] = /^([\w .-]{1,24}): (.+)$/u.exec(subject) ?? [];
  if (/^(?:Merge |wip\b|release \d)/iu.test(subject)) return undefined;
  if (area === undefined || said === undefined) return [OTHER, subject];
  const name = area.toLowerCase();
  if (INSIDE.has(name)) return undefined;
  return [PARTS.find(([, areas]) => areas.includes(name))?.[0] ?? OTHER, said];
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * A version's entry, drafted from its commits, to be edited before it is committed.
 * @param subjects first lines of the commits, the newest first
 * @param date `2026-11-21`
 */
export function entry(version: string, date: string, subjects: readonly string[]): string {
  const parts = new Map([...PARTS.map(([title]) => title), OTHER].map((title) => [title, new Set<string>()]));
  for (const subject of subjects.toReversed()) {
    const [title, said] = placed(subject) ?? [];
    if (title !== undefined && said !== undefined) parts.get(title)?.add(sentence(said));
  }
  const written = [...parts].flatMap(([title, lines]) =>
    lines.size ? [`### ${title}\n\n${[...lines].map((line) => `- ${line}`).join('\n')}`] : [],
  );
  const body = written.length ? written.join('\n\n') : 'Nothing that a reader would notice.';
  return `## ${version} · ${date}\n\n${body}\n`;
}

/** Puts an entry above those that are there. @throws Error when the version has one already */
export function withEntry(changelog: string, added: string): string {
  const heading = /^## \S+ /u.exec(added)?.[0] ?? '';
  if (changelog.includes(`\n${heading}`)) throw new Error(`The changelog has ${heading.slice(3)}already.`);
  const first = changelog.search(/^## /mu);
  return first < 0
    ? `${changelog.trimEnd()}\n\n${added}`
    : `${changelog.slice(0, first)}${added}\n${changelog.slice(first)}`;
}

/** What the changelog says of a version, without its heading; empty when it says nothing. */
export function bodyOf(changelog: string, version: string): string {
  const from = changelog.indexOf(`## ${version} `);
  if (from < 0) return '';
  const [, body = ''] = /^.*\n([^]*?)(?=^## |(?![^]))/mu.exec(changelog.slice(from)) ?? [];
  return body.trim();
}
