import temml from 'temml';
import { SHORTHANDS } from './symbols.ts';

/** One MathML element, out of a fixed set, with attributes out of a fixed set. Text children are text. */
export interface MathElement {
  name: string;
  attributes: Record<string, string>;
  children: (string | MathElement)[];
}

/** Elements of MathML Core that show something and do nothing: no links, no actions, nothing of HTML or SVG. */
const ELEMENTS = new Set(
  'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd mstyle mpadded mphantom'.split(
    ' ',
  ),
);
/** Attributes that place and size. No style, no class, no address. */
const ATTRIBUTES = new Set(
  'display displaystyle scriptlevel mathvariant form fence separator stretchy symmetric largeop movablelimits accent accentunder lspace rspace minsize maxsize width height depth voffset linethickness columnspan rowspan'.split(
    ' ',
  ),
);
/** A word, a number or a length below 100 of its unit: nothing that could push a page out of shape. */
const HARMLESS = /^(?:[a-z-]{1,20}|[+-]?\d{0,2}(?:\.\d{1,6})?(?:em|ex|pt|px|mu|%)?)$/;

/** Signs before which a long formula may go on on the next line. */
const BREAKS = /^[=≠≤≥⩽⩾<>≈∼≃≅≡∝≜≔∈⊂⊆→←⇒⟹⟶↦+−±×⋅,;:|∣∧∨∩∪]$/u;

/** Longer math is shown as plain text. */
const LONGEST = 2000;
/** So many names that authors made up are read as words before giving up. */
const MADE_UP = 12;

/** Elements in one formula. A page may ask for more; a reader cannot. */
const MOST = 3000;

/** A node of Temml's tree, as far as it is read here. Checked at every step: the tree's form is not part of Temml's promise. */
interface Node {
  type?: unknown;
  text?: unknown;
  attributes?: unknown;
  children?: unknown;
}

/**
 * TeX math as MathML, undefined where it cannot be read: then the plain text is shown. Never throws. What comes out is data, to be built as DOM
 * nodes; nothing of it is markup.
 */
export function mathml(tex: string): MathElement | undefined {
  if (tex.length > LONGEST) return undefined;
  const macros: Record<string, string> = {};
  for (const [name, sign] of SHORTHANDS) macros[`\\${name}`] = sign;
  for (let made = 0; made <= MADE_UP; made++) {
    try {
      const tree = temml.__renderToMathMLTree(tex, {
        throwOnError: true,
        trust: false,
        strict: false,
        maxExpand: 500,
        maxSize: [20, 20],
        macros: { ...macros },
      }) as Node;
      const built = element(tree, { left: MOST })[0];
      return typeof built === 'object' && built.name === 'math' ? built : undefined;
    } catch (error) {
      const name = /Unsupported function name: (\\[A-Za-z]+)/.exec(String(error))?.[1];
      if (name === undefined || Object.hasOwn(macros, name)) return undefined;
      macros[name] = `\\mathrm{${name.slice(1)}}`;
    }
  }
  return undefined;
}

/**
 * A formula cut where a line may end: browsers do not break them. Each piece is a formula by itself, and a sign goes with what follows it.
 * One that has no such place comes back whole.
 */
export function pieces(math: MathElement): MathElement[] {
  const [row] = math.children;
  const row0 = math.children.length === 1 && typeof row === 'object' && row.name === 'mrow' ? row : math;
  const lines: MathElement['children'][] = [[]];
  for (const child of row0.children) {
    const sign = typeof child === 'object' && child.name === 'mo' && typeof child.children[0] === 'string';
    const breaks = sign && BREAKS.test(child.children[0] as string) && (lines.at(-1)?.length ?? 0) > 0;
    // At the beginning of a formula a sign would be taken for a prefix and lose the space around it.
    if (breaks) lines.push([{ ...child, attributes: { ...child.attributes, form: 'infix' } }]);
    else lines.at(-1)?.push(child);
  }
  return lines.map((children) => ({ ...math, children }));
}

/** A node and what is in it; of one that is not known, what is in it. @throws RangeError when there is too much of it */
function element(
  { type, text, attributes, children }: Node,
  budget: { left: number },
): (string | MathElement)[] {
  budget.left -= 1;
  if (budget.left < 0) throw new RangeError('Too much math.');
  if (typeof text === 'string') return [text];
  const inside = Array.isArray(children)
    ? (children as Node[]).flatMap((child) => element(child, budget))
    : [];
  if (typeof type !== 'string' || type === 'annotation') return type === 'annotation' ? [] : inside;
  // Whoever counts on so many children keeps them: an unknown one becomes a row.
  const name = ELEMENTS.has(type) ? type : 'mrow';
  const kept = Object.entries((attributes ?? {}) as Record<string, unknown>).flatMap(([key, value]) =>
    ATTRIBUTES.has(key) && HARMLESS.test(String(value)) ? [[key, String(value)]] : [],
  );
  return [{ name, attributes: Object.fromEntries(kept) as Record<string, string>, children: inside }];
}
