import type { TagFact, Tags } from './paper/reader.ts';

/** The most letters a tag may have: a field for it takes no more. */
export const TAG_LENGTH = 100;

/** What no tag holds: a comma separates tags, in a field and in a bibliography; a quote ends one in a search. */
const SEPARATORS = /[,;\r\n]+/;
const NOISE = /["\p{Cc}\s]+/gu;

/** The tags a text names, cleaned, each once, the first spelling of each: "vision,  To  Read" names two. */
export function tagsIn(text: string): string[] {
  const named = new Map<string, string>();
  for (const piece of text.split(SEPARATORS)) {
    const tag = clean(piece);
    if (tag && !named.has(tagKey(tag))) named.set(tagKey(tag), tag);
  }
  return [...named.values()];
}

/** What two spellings of one tag have in common: case does not count. */
export const tagKey = (tag: string): string => tag.normalize('NFC').toLowerCase();

/** The tag as one of these spells it, else as it is: the first spelling in a library wins. */
export function spelled(tag: string, known: Iterable<string>): string {
  const key = tagKey(tag);
  for (const other of known) if (tagKey(other) === key) return other;
  return tag;
}

/** What was written about each tag; of tags without a history, that each was added when the whole was written. */
export function tagFacts(tags: Tags | undefined): TagFact[] {
  if (!tags) return [];
  return settled(tags.facts ?? tags.value.map((tag) => ({ tag, at: tags.at })));
}

/**
 * Adds tags and takes tags off, at a moment; later than what was written before, even if that came from a clock that runs ahead.
 * A tag that is there keeps its spelling, unless it is taken off in the same breath.
 * @returns the same tags, where nothing changes
 */
export function retag(
  tags: Tags | undefined,
  { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
  at: number,
): Tags | undefined {
  const known = new Map(tagFacts(tags).map((fact) => [tagKey(fact.tag), fact]));
  const next = new Map<string, TagFact>();
  const time = (tag: string) => Math.max(at, (known.get(tagKey(tag))?.at ?? -Infinity) + 1);
  const there = (tag: string) => {
    const fact = known.get(tagKey(tag));
    return fact !== undefined && !fact.off;
  };
  for (const tag of remove)
    if (there(tag)) next.set(tagKey(tag), { tag: spelled(tag, tags?.value ?? []), at: time(tag), off: true });
  for (const tag of add)
    if (!there(tag) || next.get(tagKey(tag))?.off) next.set(tagKey(tag), { tag, at: time(tag) });
  const changes = [...next].filter(([key, { tag, off }]) => {
    const fact = known.get(key);
    return off ?? (!fact || fact.off || fact.tag !== tag);
  });
  return changes.length ? ofFacts([...known.values(), ...next.values()], at) : tags;
}

/** Two histories of one paper's tags as one: about each tag the later fact counts. Commutative, associative, idempotent. */
export function mergeTags(a: Tags, b: Tags): Tags {
  if (JSON.stringify(a) === JSON.stringify(b)) return a;
  return ofFacts([...tagFacts(a), ...tagFacts(b)], Math.max(a.at, b.at));
}

/** Tags as a file has them, cleaned; what is no tag is left out. */
export function cleanTags(tags: Tags): Tags {
  const named = tagFacts(tags).flatMap(({ tag, ...rest }) =>
    tagsIn(tag).map((one) => ({ tag: one, ...rest })),
  );
  return ofFacts(named, tags.at);
}

function clean(raw: string): string {
  const tag = raw.toWellFormed().normalize('NFC').replace(NOISE, ' ').trim();
  return tag.length > TAG_LENGTH
    ? tag
        .slice(0, TAG_LENGTH)
        .replace(/[\ud800-\udbff]$/, '')
        .trim()
    : tag;
}

/** Of each tag the latest fact, in the order of the alphabet. */
function settled(facts: TagFact[]): TagFact[] {
  const byKey = new Map<string, TagFact>();
  for (const { tag, at, off } of facts) {
    const fact: TagFact = { tag, at, ...(off && { off }) };
    const known = byKey.get(tagKey(tag));
    if (!known || at > known.at || (at === known.at && rank(fact) > rank(known)))
      byKey.set(tagKey(tag), fact);
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact);
}

/** At the same moment the tag stays, and the same spelling whichever comes first. */
const rank = ({ tag, off }: TagFact): string => `${off ? 0 : 1} ${tag}`;

/** @param at when, where there are no facts to tell */
function ofFacts(all: TagFact[], at: number): Tags {
  const facts = settled(all);
  if (!facts.length) return { value: [], at };
  const value = facts.filter(({ off }) => !off).map(({ tag }) => tag);
  return { value, at: Math.max(...facts.map((fact) => fact.at)), facts };
}
