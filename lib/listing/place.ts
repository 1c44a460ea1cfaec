/** What an address says by itself. */
export interface Address {
  /** `new`, `search`, … or `paper` for a page about a single paper. Lower case and hyphens. */
  kind: string;
  /** The period a listing covers: `2026-09-28`, `2026-W32`, `2026-08`, `2026`. */
  period?: string;
  /** What is searched for. */
  query?: string;
  /** Id of the single paper, as the address has it. */
  paper?: string;
}

/** One kind of page of a site. */
export interface Page {
  kind: string;
  /** Matched against the path without its last slash, percent-encoding undone. A group named `period` is the period. */
  path: RegExp;
  /** Parameter that holds what is searched for; without it the address is no page of this kind. */
  query?: string;
  /** Parameters the address has to have, each of this shape. */
  needs?: Readonly<Record<string, RegExp>>;
}

/** A site as its addresses have it: all that the manifest and the background know of it. Plain data, importable without a DOM. */
export interface Place {
  /** The name of its file in `lib/sites`. */
  id: string;
  /** As a reader knows it. */
  name: string;
  /** Match patterns of the pages the extension may read, for the manifest; with a star at the end or none. */
  hosts: readonly string[];
  /**
   * Its pages come whole from the server, thousands of papers on some, and are read before they are laid out. Never said of a page that its own scripts take over
   * once it is parsed: what stands in it by then, they would take for a fault.
   */
  whole?: true;
  /** Its kinds of pages, of which the first that fits an address decides; or what an address is, where patterns cannot say. */
  pages: readonly Page[] | ((url: URL) => Address | undefined);
}

/** Which page of this site an address is, from the address alone; undefined when it is none of them. Never throws. */
export function addressAt(place: Place, url: string): Address | undefined {
  const at = onPlace(place, url);
  if (!at) return undefined;
  if (typeof place.pages === 'function') return place.pages(at);
  const path = decoded(at.pathname).replace(/\/+$/, '');
  for (const { kind, path: shape, query, needs } of place.pages) {
    const fits = shape.exec(path);
    if (!fits || !Object.entries(needs ?? {}).every(([name, of]) => of.test(at.searchParams.get(name) ?? '')))
      continue;
    const asked = query === undefined ? undefined : at.searchParams.get(query)?.trim();
    if (query !== undefined && !asked) continue;
    const period = fits.groups?.['period'];
    return { kind, ...(period && { period }), ...(asked && { query: asked }) };
  }
  return undefined;
}

/** An address that Sheaf may read for this site, listing or not, taken apart; undefined for any other. Never throws. */
export function onPlace({ hosts }: Place, url: string): URL | undefined {
  const at = URL.canParse(url) ? new URL(url) : undefined;
  return at && /^https?:$/.test(at.protocol) && hosts.some((pattern) => covers(pattern, at)) ? at : undefined;
}

/** Whether a match pattern covers an address, its scheme aside: sites that serve both lead from `http` to `https`. */
function covers(pattern: string, { host, pathname, search }: URL): boolean {
  const whole = `https://${host}${pathname}${search}`;
  return pattern.endsWith('*') ? whole.startsWith(pattern.slice(0, -1)) : whole === pattern;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
