const TOKEN = /\\(?:[A-Za-z]+\*?|[\s\S])|\\|[{}^_~]|\s+|[^\\{}^_~\s]+/gu;

/** The tokens of TeX source: commands, single specials, white space, runs of other characters. */
export function tokensOf(source: string): string[] {
  return source.match(TOKEN) ?? [];
}
