import { type ComponentChild, createElement, Fragment } from 'preact';
import { useMemo } from 'preact/hooks';

import { type Block, type Inline, readMarkdown } from '../lib/markdown.ts';
import styles from './Markdown.module.css';

/** A note in Markdown, drawn. Elements come from a fixed set, links are http(s), and text stays text. */
export function Markdown({ text }: { text: string }) {
  const blocks = useMemo(() => readMarkdown(text), [text]);
  return (
    <div class={styles['note']} dir="auto">
      {drawn(blocks)}
    </div>
  );
}

const drawn = (blocks: Block[]): ComponentChild => createElement(Fragment, null, ...blocks.map(block));

function block(one: Block): ComponentChild {
  switch (one.kind) {
    case 'paragraph':
      return <p>{pieces(one.inside)}</p>;
    case 'heading':
      return <h4>{pieces(one.inside)}</h4>;
    case 'quote':
      return <blockquote>{drawn(one.blocks)}</blockquote>;
    case 'code':
      return (
        <pre dir="ltr">
          <code>{one.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'list': {
      const items = one.items.map((item) => createElement('li', null, drawn(item)));
      return one.ordered
        ? createElement('ol', { start: one.start }, ...items)
        : createElement('ul', null, ...items);
    }
  }
}

const pieces = (inside: Inline[]): ComponentChild => createElement(Fragment, null, ...inside.map(piece));

function piece(one: Inline): ComponentChild {
  if (typeof one === 'string') return one;
  if (one.kind === 'br') return <br />;
  if (one.kind === 'code') return <code>{one.text}</code>;
  if (one.kind === 'link')
    return (
      <a {...(one.href !== undefined && { href: one.href })} target="_blank" rel="noreferrer">
        {pieces(one.inside)}
      </a>
    );
  return createElement(one.kind, null, pieces(one.inside));
}
