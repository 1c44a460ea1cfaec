import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';

/** A part of the panel that most visits never show: its code is loaded with its first showing. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const loaded = signal<ComponentType<P> | undefined>(undefined);
  return function Later(props: P) {
    useEffect(() => {
      const take = async () => {
        loaded.value = await load();
      };
      if (!loaded.value) void take();
    }, []);
    const Part = loaded.value;
    return Part ? <Part {...props} /> : null;
  };
}
