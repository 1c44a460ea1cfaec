import { type IconName, icons } from '../lib/icons.ts';

/** Icons that point along the line of reading: they turn round with it. */
const TURNING: ReadonlySet<IconName> = new Set(['back', 'next', 'undo', 'redo', 'panel']);

/** One of the family's icons, as high as the text around it wants. It is decoration: what it stands beside or inside carries the name. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      data-turns={TURNING.has(name)}
    >
      <path d={icons[name]} />
    </svg>
  );
}
