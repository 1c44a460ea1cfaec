import { signal } from '@preact/signals';
import { type ComponentChild, Fragment, createElement } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';

import type * as Mathml from '../lib/text/mathml.ts';
import type { MathElement } from '../lib/text/mathml.ts';
import { type MathPart, displayParts } from '../lib/text/parts.ts';
import styles from './RichText.module.css';

/** What sets math. Most papers hold none that needs it, so it is loaded with the first that does. */
const setter = signal<Pick<typeof Mathml, 'mathml' | 'pieces'> | undefined>(undefined);

/** A title or abstract with its math set. Until that is loaded, and where the math cannot be read, it stands there in plain text. */
export function RichText({ raw }: { raw: string }) {
  const parts = useMemo(() => displayParts(raw), [raw]);
  const hasMath = parts.some((part) => typeof part !== 'string');
  useEffect(() => {
    const load = async () => {
      const { mathml, pieces } = await import('../lib/text/mathml.ts');
      setter.value = { mathml, pieces };
    };
    // Offline or not, the file is part of the extension: what fails to load leaves plain text.
    if (hasMath && !setter.peek()) load().catch(() => undefined);
  }, [hasMath]);
  const shown = parts.map((part) => (typeof part === 'string' ? part : createElement(Formula, part)));
  return createElement(Fragment, null, ...shown);
}

function Formula({ tex, text }: MathPart) {
  const set = setter.value;
  const math = useMemo(() => set?.mathml(tex), [set, tex]);
  if (!set || !math) return <>{text}</>;
  return createElement('span', { class: styles['math'] }, ...set.pieces(math).map(node));
}

/** Elements and attributes come from a fixed set, and text stays text: nothing a page wrote is markup here. */
function node({ name, attributes, children }: MathElement): ComponentChild {
  return createElement(
    name,
    attributes,
    ...children.map((child) => (typeof child === 'string' ? child : node(child))),
  );
}
