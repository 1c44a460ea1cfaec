import { type Signal, signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Without layout (in a test) this guess stands, px. */
const GUESS = 92;

interface Kind {
  probe: RefObject<HTMLElement | null>;
  height: Signal<number>;
}

/**
 * How high a row of a list is, and the window on the list, px; measured whenever either changes.
 * @param box the window
 * @param probes unseen elements, each as high as a row of one kind: a list that changes the kind of its rows knows at once how high they are
 * @returns `rowHeight` of a kind, by the number of its probe; both are read in a rendering, which follows them
 */
export function useRowSize(
  box: RefObject<HTMLElement | null>,
  ...probes: RefObject<HTMLElement | null>[]
): { rowHeight: (kind?: number) => number; viewHeight: Signal<number> } {
  const made = useRef<Kind[]>(undefined);
  const kinds = (made.current ??= probes.map((probe) => ({ probe, height: signal(GUESS) })));
  const viewHeight = useSignal(800);
  useLayoutEffect(() => {
    const measure = () => {
      for (const { probe, height } of kinds) {
        const high = probe.current?.getBoundingClientRect().height;
        if (high) height.value = Math.ceil(high);
      }
      if (box.current?.clientHeight) viewHeight.value = box.current.clientHeight;
    };
    measure();
    const watcher = new ResizeObserver(measure);
    for (const { current } of [box, ...kinds.map(({ probe }) => probe)])
      if (current) watcher.observe(current);
    return () => watcher.disconnect();
  }, [box, kinds, viewHeight]);
  return { rowHeight: (kind = 0) => kinds[kind]?.height.value ?? GUESS, viewHeight };
}
