import type { Followed, FollowedKind } from '../followed.ts';
import { ORGANISATION } from '../text/name-words.ts';

/** Words that stand in titles, with a capital or without, and in no name. */
const TOPICS =
  /\b(?:adaptation|agents?|algorithms?|alignment|analysis|attention|benchmarks?|chains?|compression|computing|control|data|datasets?|detection|diffusion|distillation|editing|embeddings?|estimation|evaluation|experts?|generation|generative|gradients?|graphs?|images?|inference|intelligence|interpretability|knowledge|languages?|large|learning|linear|machine|memory|models?|networks?|neural|optimi[sz]ation|planning|policy|prediction|processing|quantum|quanti[sz]ation|reasoning|recognition|reinforcement|retrieval|robotics?|robots?|safety|sampling|scaling|science|search|segmentation|speech|states?|synthesis|systems?|tasks?|theory|tokens?|training|transformers?|translation|understanding|videos?|vision|world)\b/i;
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|y|e)$/;
/** A capital and small letters, hyphens and apostrophes between them: `Yann`, `LeCun`, `O'Neil`, `Jean-Pierre`. */
const NAME = /^\p{Lu}['’]?[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*$/u;
const INITIALS = /^(?:\p{Lu}\.-?)+$|^\p{Lu}$/u;

/** What a text most likely is; the reader can say otherwise. */
export function guessKind(text: string): FollowedKind {
  const line = text.trim();
  if (ORGANISATION.test(line)) return 'organisation';
  if (TOPICS.test(line)) return 'phrase';
  const inverted = /^([^,]+),([^,]+)$/.exec(line);
  const words = (inverted ? `${inverted[2]} ${inverted[1]}` : line).trim().split(/\s+/);
  const named = words.filter((word) => NAME.test(word));
  const person =
    words.length >= 2 &&
    words.length <= 5 &&
    named.length >= 1 &&
    (named.length >= 2 || words.some((word) => INITIALS.test(word))) &&
    words.every((word) => NAME.test(word) || INITIALS.test(word) || PARTICLE.test(word));
  return person ? 'author' : 'phrase';
}

const PREFIX = /^(author|phrase|organi[sz]ation)\s*:\s*/i;

/** Lines as they were pasted, one to follow on each, with its kind before a colon (`author: Ada Moss`) or guessed. Quotes and bullets go. */
export function followedLines(text: string): Followed[] {
  return text.split(/[\r\n]+/).flatMap((raw): Followed[] => {
    const line = raw.replace(/^\s*(?:[-*•·]|\d{1,3}[.)])\s+/, '').trim();
    const said = PREFIX.exec(line)?.[1]?.toLowerCase();
    const bare = line.replace(PREFIX, '').replace(/^["“„«'](.*)["”“»']$/s, '$1').trim(); // prettier-ignore
    if (bare === '') return [];
    const kind = said === undefined ? guessKind(bare) : said.startsWith('org') ? 'organisation' : said;
    return [{ kind: kind as FollowedKind, text: bare }];
  });
}
