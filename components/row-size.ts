import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * How high a row of a list is, and the window on the list, px; measured whenever either changes.
 * @param box the window
 * @param probe an unseen element that is as high as a row
 */
export function useRowSize(
  box: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
): { rowHeight: Signal<number>; viewHeight: Signal<number> } {
  const rowHeight = useSignal(92);
  const viewHeight = useSignal(800);
  useLayoutEffect(() => {
    const measure = () => {
      // Without layout (in a test) the first guess stands.
      const high = probe.current?.getBoundingClientRect().height;
      if (high) rowHeight.value = Math.ceil(high);
      if (box.current?.clientHeight) viewHeight.value = box.current.clientHeight;
    };
    measure();
    const watcher = new ResizeObserver(measure);
    for (const { current } of [box, probe]) if (current) watcher.observe(current);
    return () => watcher.disconnect();
  }, [box, probe, rowHeight, viewHeight]);
  return { rowHeight, viewHeight };
}
