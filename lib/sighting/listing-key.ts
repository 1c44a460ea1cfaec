/** Parameters that say where a visitor came from, not what the page shows. */
const TRACKING = /^(?:utm_\w+|ref|fbclid|gclid)$/;

/**
 * Which listing an address shows, the same at every visit. It comes from the address alone, not from the period a page names: `/papers` is
 * "today's papers", looked at each day, and what is new there is new since the day before.
 */
export function listingKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, searchParams } = new URL(url);
  const said = [...searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value.trim())}`)
    .sort();
  // The one site with three names for the same pages.
  return (
    host.replace(/^(?:www|export)\.(?=arxiv\.org$)/, '') +
    pathname.replace(/\/+$/, '') +
    (said.length ? `?${said.join('&')}` : '')
  );
}
