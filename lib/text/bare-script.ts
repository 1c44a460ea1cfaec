const ELEMENTS =
  'H|He|Li|Be|B|C|N|O|F|Ne|Na|Mg|Al|Si|P|S|Cl|Ar|K|Ca|Sc|Ti|V|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|As|Se|Br|Kr|Rb|Sr|Y|Zr|Nb|Mo|Tc|Ru|Rh|Pd|Ag|Cd|In|Sn|Sb|Te|I|Xe|Cs|Ba|La|Ce|Pr|Nd|Pm|Sm|Eu|Gd|Tb|Dy|Ho|Er|Tm|Yb|Lu|Hf|Ta|W|Re|Os|Ir|Pt|Au|Hg|Tl|Pb|Bi|Po|At|Rn|Fr|Ra|Ac|Th|Pa|U|Np|Pu|Am';
/** A chemical formula so far, from its beginning: elements and amounts. */
const FORMULA = new RegExp(
  `(?:^|[^\\p{L}\\p{N}_/.\\\\])\\(*(?:${ELEMENTS})(?:${ELEMENTS}|[₀-₉()]|[0-9.])*$`,
  'u',
);
/** One letter that stands alone, or after a digit, a bracket, a script. */
const SYMBOL = /(?:^|[^\p{L}\p{N}_/.\\@-])(?:\d*\p{L}\p{M}?[′*]?|\p{L}?[)\]])$|[⁰-⁹|‖]$|[⁰-⁹)]\/\p{L}$/u;

/**
 * The script that follows a bare `^` or `_` in running text, undefined where the sign is a part of a name (`snake_case`, `top_1`, `^_^`).
 * `before` is what stands before the sign, `after` the run behind it, `next` what follows the run.
 */
export function bareScript(
  before: string,
  place: '^' | '_',
  after: string,
  next: string,
): string | undefined {
  if (place === '^') {
    if (!/[\p{L}\p{N}\p{M})\]}|′*]$/u.test(before)) return undefined;
    return /^(?:[-+−]?\d+|[-+−*†′](?![\p{L}\p{N}])|[A-Za-z](?![\p{L}\p{N}]))/u.exec(after)?.[0];
  }
  if (next === '_' && !FORMULA.test(before)) return undefined;
  if (FORMULA.test(before)) {
    const amount = /^\d+(?:\.\d+)?(?![a-z_])/.exec(after)?.[0];
    if (amount !== undefined) return amount.includes('.') ? undefined : amount;
  }
  if (!SYMBOL.test(before)) return undefined;
  return /^(?:\d+|[A-Za-z])(?![\p{L}\p{N}_]|\.\w)/u.exec(after)?.[0];
}
