import { signal } from '@preact/signals';
import { type ComponentChild, Fragment, createElement } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';

import type * as Mathml from '../lib/text/mathml.ts';
import type { MathElement } from '../lib/text/mathml.ts';
import { cleanLink } from '../lib/text/links.ts';
import { type MathPart, displayParts } from '../lib/text/parts.ts';
import { URL_AT } from '../lib/text/urls.ts';
import styles from './RichText.module.css';

/** What sets math. Most papers hold none that needs it, so it is loaded with the first that does. */
const setter = signal<Pick<typeof Mathml, 'mathml' | 'pieces'> | undefined>(undefined);

/**
 * A title or abstract with its math set, and with its addresses as links where `linked`. Until the math can be set, and where it cannot be read, it
 * stands there in plain text.
 */
export function RichText({ raw, linked = false }: { raw: string; linked?: boolean }) {
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
  const shown = parts.flatMap((part) =>
    typeof part !== 'string' ? createElement(Formula, part) : linked ? withLinks(part) : part,
  );
  return createElement(Fragment, null, ...shown);
}

function withLinks(text: string): ComponentChild[] {
  const pieces: ComponentChild[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(URL_AT)) {
    const url = cleanLink(found);
    if (!URL.canParse(url) || !found.startsWith(url)) continue;
    pieces.push(
      text.slice(from, index),
      createElement('a', { href: url, target: '_blank', rel: 'noreferrer' }, url),
    );
    from = index + url.length;
  }
  return [...pieces, text.slice(from)];
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
