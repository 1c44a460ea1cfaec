const table = (plain: string, raised: string) =>
  new Map(Array.from(plain).map((char, i) => [char, Array.from(raised)[i] ?? '']));

const SUPER = table(
  '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδφχθ∗*′″†‡°',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᵠᵡᶿ**′″†‡°',
);
const SUB = table('0123456789+-−=()aehijklmnoprstuvxβγρφχ', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ');

/** Signs that a raised position gives another meaning. */
const RAISED_WHOLE: Record<string, string> = { '∘': '°', '⊤': 'ᵀ', '⋆': '⋆', '♯': '♯', '∞': '^∞' };

/**
 * Plain math text as a super- or subscript: in Unicode's raised or lowered characters where it has them all,
 * else after `^` or `_`, in brackets where that would read wrongly.
 */
export function script(text: string, place: '^' | '_'): string {
  const plain = text.trim().replace(/^[_^]+/, '');
  if (plain === '') return '';
  const whole = place === '^' ? RAISED_WHOLE[plain] : undefined;
  if (whole !== undefined) return whole;
  const small = place === '^' ? SUPER : SUB;
  const dense = plain.replace(/\s+/g, '');
  let out = '';
  for (const char of dense) {
    const found = small.get(char);
    if (found === undefined)
      return place + (/^[^\s(]\p{M}*$|^[\p{L}\p{N}\p{M}]+$/u.test(plain) ? plain : `(${plain})`);
    out += found;
  }
  return out;
}
