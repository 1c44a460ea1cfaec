/** ASCII that means something to TeX, and typographic punctuation. `"` and `|` stay raw: readers drop their commands. */
export const PUNCTUATION: Record<string, string> = {
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '{': '\\{',
  '}': '\\}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '\\': '{\\textbackslash}',
  '<': '{$<$}',
  '>': '{$>$}',
  '|': '|',
  '"': '"',
  '\u00a0': '~',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u200a': '',
  '\u202f': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '--',
  '\u2013': '--',
  '\u2014': '---',
  '\u2015': '---',
  '\u2212': '{$-$}',
  '\u2018': '`',
  '\u2019': "'",
  '\u201a': ',',
  '\u201b': '`',
  '\u201c': '``',
  '\u201d': "''",
  '\u201e': ',,',
  '\u2026': '{\\ldots}',
  '\u00a1': '{\\textexclamdown}',
  '\u00bf': '{\\textquestiondown}',
  '\u00ab': '{\\guillemotleft}',
  '\u00bb': '{\\guillemotright}',
  '\u2022': '{\\textbullet}',
  '\u00b7': '{$\\cdot$}',
  '\u00a7': '{\\S}',
  '\u00b6': '{\\P}',
  '\u00a9': '{\\textcopyright}',
  '\u00ae': '{\\textregistered}',
  '\u2122': '{\\texttrademark}',
  '\u00a3': '{\\pounds}',
  '\u20ac': '{\\texteuro}',
  '\u00a5': '{\\textyen}',
  '\u00aa': '{\\textordfeminine}',
  '\u00ba': '{\\textordmasculine}',
  '\u2020': '{\\dag}',
  '\u2021': '{\\ddag}',
  '`': '`',
};

/** Letters that no accent makes. */
export const LETTERS: Record<string, string> = {
  ß: '{\\ss}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  œ: '{\\oe}',
  Œ: '{\\OE}',
  ø: '{\\o}',
  Ø: '{\\O}',
  ł: '{\\l}',
  Ł: '{\\L}',
  å: '{\\aa}',
  Å: '{\\AA}',
  ı: '{\\i}',
};

/** Combining marks as the commands that set them. */
export const ACCENTS: Record<string, string> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0323': 'd',
  '\u0327': 'c',
  '\u0328': 'k',
  '\u0331': 'b',
};

const GREEK: [string, string][] = (
  'α alpha β beta γ gamma δ delta ϵ epsilon ε varepsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda μ mu µ mu ν nu ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma ' +
  'τ tau υ upsilon ϕ phi φ varphi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega'
)
  .split(/ (?=\P{ASCII})/u)
  .map((pair) => pair.split(' ') as [string, string]);

const SYMBOLS: [string, string][] = (
  '× times ⋅ cdot ∘ circ ± pm ∓ mp ÷ div ∗ ast ⋆ star ≤ leq ≥ geq ≠ neq ≈ approx ∼ sim ≃ simeq ≡ equiv ≅ cong ∝ propto ≪ ll ≫ gg ⊂ subset ⊆ subseteq ⊃ supset ⊇ supseteq ∈ in ' +
  '∉ notin ∋ ni ∪ cup ∩ cap ∖ setminus ∅ emptyset ∀ forall ∃ exists ¬ neg → rightarrow ← leftarrow ⇒ Rightarrow ⇔ Leftrightarrow ↔ leftrightarrow ↦ mapsto ⟶ longrightarrow ↑ uparrow ↓ downarrow ' +
  '∑ sum ∏ prod ∫ int √ surd ∞ infty ∂ partial ∇ nabla ℓ ell ℏ hbar ⟨ langle ⟩ rangle ⌊ lfloor ⌋ rfloor ⌈ lceil ⌉ rceil ‖ Vert ∥ parallel ⊥ perp ⊤ top ⊗ otimes ⊕ oplus ∧ wedge ∨ vee ' +
  '′ prime ℵ aleph ∠ angle ℜ Re ℑ Im ⋯ cdots ⋊ rtimes ⋉ ltimes ≺ prec ≻ succ ⪯ preceq ⪰ succeq ∣ mid ⊙ odot △ triangle ◇ diamond ⋃ bigcup ⋂ bigcap'
)
  .split(/ (?=\P{ASCII})/u)
  .map((pair) => pair.split(' ') as [string, string]);

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Letters of an alphabet that has its own block in Unicode, but for those that were in Unicode before. */
function alphabet(first: number, command: string, earlier: Record<string, string> = {}): [string, string][] {
  return Array.from(CAPITALS, (letter, i) => [
    earlier[letter] ?? String.fromCodePoint(first + i),
    `\\${command}{${letter}}`,
  ]);
}

function scripts(chars: string, ascii: string, mark: '_' | '^'): [string, string][] {
  return Array.from(chars, (char, i) => [char, `${mark}{${ascii[i] ?? ''}}`]);
}

/** Characters that are set in math mode, as what stands between the dollars. */
export const MATH: Record<string, string> = Object.fromEntries([
  ...[...GREEK, ...SYMBOLS].map(([char, name]): [string, string] => [char, `\\${name}`]),
  ['°', '^{\\circ}'],
  ['″', "''"],
  ...alphabet(0x1d49c, 'mathcal', { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ' }),
  ...alphabet(0x1d538, 'mathbb', { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' }),
  ...alphabet(0x1d504, 'mathfrak', { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' }),
  ...scripts('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ', '0123456789+-=()aehijklmnoprstuvx', '_'),
  ...scripts('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀ', '0123456789+-=()abcdefghijklmnoprstuvwxyzT', '^'),
]);
