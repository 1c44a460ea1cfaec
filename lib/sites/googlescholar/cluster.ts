/**
 * The cluster that a link to who cites it names by its number, in the letters that a search has for it (`data-cid`): 64 bits, the lowest byte first, and a
 * 9, in base64. So it is in all rows of a search saved in 2020, which have both. Of several clusters that were put together on a profile the first counts.
 */
export function clusterIn(link: string | undefined): string | undefined {
  const number = /[?&]cites=(\d{1,20})(?!\d)/.exec(link ?? '')?.[1];
  const cluster = BigInt(number ?? 0);
  if (number === undefined || cluster !== BigInt.asUintN(64, cluster)) return undefined;
  const bytes = Array.from({ length: 8 }, (_, i) => Number((cluster >> BigInt(8 * i)) & 255n));
  return btoa(String.fromCharCode(...bytes, 9))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
