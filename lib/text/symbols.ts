/** `name char` pairs, as one text: easier to read and to extend than a table of quotes. */
const pairs = (text: string): [string, string][] => {
  const words = text.trim().split(/\s+/);
  return words.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[name, words[i + 1] ?? '']] : []));
};

/** Names of Greek letters; `var` forms too. */
export const GREEK = new Map(
  pairs(`alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ
  varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω digamma ϝ Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  varGamma Γ varDelta Δ varTheta Θ varLambda Λ varSigma Σ varPhi Φ varPsi Ψ varOmega Ω `),
);

/** Math symbols of LaTeX and amssymb that are one character; where several names mean one, the first is the usual. */
export const LATEX_SYMBOLS = new Map([
  ...GREEK,
  ...pairs(`times × cdot ⋅ cdotp ⋅ circ ∘ bullet • pm ± mp ∓ div ÷ ast ∗ star ⋆ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ wedge ∧ land ∧ vee ∨ lor ∨ cap ∩ cup ∪ sqcup ⊔ sqcap ⊓
  setminus ∖ smallsetminus ∖ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigwedge ⋀ bigvee ⋁ rtimes ⋊ ltimes ⋉ boxtimes ⊠ boxplus ⊞ dagger † ddagger ‡ dag † ddag ‡
  leq ≤ le ≤ leqslant ⩽ geq ≥ ge ≥ geqslant ⩾ neq ≠ ne ≠ ll ≪ gg ≫ lesssim ≲ gtrsim ≳ lessapprox ⪅ gtrapprox ⪆ approx ≈ approxeq ≊ thickapprox ≈ sim ∼ thicksim ∼ simeq ≃ cong ≅ equiv ≡
  propto ∝ varpropto ∝ asymp ≍ doteq ≐ triangleq ≜ prec ≺ succ ≻ preceq ⪯ succeq ⪰ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ sqsubseteq ⊑ in ∈ notin ∉ ni ∋ models ⊨
  vdash ⊢ dashv ⊣ perp ⊥ bot ⊥ top ⊤ parallel ∥ nparallel ∦ mid ∣ nmid ∤ Vert ‖ lVert ‖ rVert ‖ vert | lvert | rvert | colon :   to → rightarrow → gets ← leftarrow ← leftrightarrow ↔ longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⟹ iff ⟺ Longrightarrow ⟹
  mapsto ↦ longmapsto ⟼ uparrow ↑ downarrow ↓ updownarrow ↕ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ hookrightarrow ↪ rightharpoonup ⇀ rightleftharpoons ⇌ leadsto ⇝ rightsquigarrow ⇝
  sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ oint ∮ partial ∂ nabla ∇ infty ∞ emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ therefore ∴ because ∵ angle ∠ triangle △ square □ Box □
  blacksquare ■ diamond ⋄ Diamond ◇ lozenge ◊ clubsuit ♣ spadesuit ♠ heartsuit ♡ diamondsuit ♢ flat ♭ natural ♮ sharp ♯ checkmark ✓ ell ℓ hbar ℏ hslash ℏ imath ı jmath ȷ Re ℜ Im ℑ wp ℘ aleph ℵ beth ℶ complement ∁
  prime ′ backprime ‵ ldots … dots … dotsc … dotsb … cdots ⋯ vdots ⋮ ddots ⋱ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrack [ rbrack ] surd √ amalg ⨿ bowtie ⋈
  bigcirc ◯ blacktriangle ▲ bigstar ★ wr ≀ multimap ⊸ trianglelefteq ⊴ eth ð copyright © pounds £ yen ¥`),
]);

/** Names that authors define for themselves so often that their meaning is known. */
export const SHORTHANDS = pairs(
  `si σ omicron ο Alpha Α Beta Β la ⟨ ra ⟩ micron µm sun ☉ msun M☉ rsun R☉ lsun L☉ kms km/s ot ⊗ N ℕ Z ℤ Q ℚ R ℝ C ℂ E 𝔼 P ℙ reals ℝ upmu µ micro µ AA Å euro € lt < gt > And & coloneqq ≔ cmark ✓ xmark ✗ degree °`,
);

/** What a command in math stands for. */
export const SYMBOLS = new Map([...LATEX_SYMBOLS, ...SHORTHANDS]);

/** Relations and arrows: a space on one side of them means one on the other. */
export const RELATIONS = '=<>≤≥⩽⩾≠≪≫≲≳≈∼≃≅≡∝≜≔∈∉∋⊂⊃⊆⊇≺≻⪯⪰→←↔⟶⟵⇒⇐⇔⟹⟺↦×⋅±∓∘∪∩∖⊕⊗⋊⋉∧∨∣∥⊥⊢⊨+';

/** Names of functions, which are set upright with a space beside letters. */
export const FUNCTIONS = new Set(
  'log ln lg exp sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan min max argmin argmax arg sup inf lim limsup liminf det dim ker deg gcd lcm hom mod Pr rank tr Tr diag sign sgn softmax poly polylog'.split(
    ' ',
  ),
);
