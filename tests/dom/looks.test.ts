import { afterEach, expect, it } from 'vitest';

import type { PageCard } from '../../lib/edge/page/cards.ts';
import { Looks } from '../../lib/edge/page/looks.ts';

const looks = new Looks();
afterEach(() => looks.leave());

const dismissed = () => {
  const part = document.createElement('article');
  return { part, card: { key: 'one', parts: [part], standing: 'dismissed' } as unknown as PageCard };
};

it('a dismissed card is faint, and less so while it is outlined: its outline fades with it', () => {
  const { part, card } = dismissed();
  looks.show('one', card, false);
  expect(part.style.opacity).toBe('0.45');
  looks.show('one', card, true);
  expect(part.style.outline).toContain('solid');
  expect(contrast('#1d6fe0', Number(part.style.opacity), '#ffffff')).toBeGreaterThan(3);
  expect(contrast('#1d6fe0', Number(part.style.opacity), '#000000')).toBeGreaterThan(3);
  looks.show('one', card, false);
  expect(part.style.opacity).toBe('0.45');
  looks.leave();
  expect(part.getAttribute('style') ?? '').toBe('');
});

/** Contrast of a colour that lies over a ground with an opacity: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(color: string, opacity: number, ground: string): number {
  const parts = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const luminance = (rgb: number[]) => {
    const [r = 0, g = 0, b = 0] = rgb.map((one) =>
      one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const under = parts(ground);
  const seen = luminance(parts(color).map((one, i) => one * opacity + (under[i] ?? 0) * (1 - opacity)));
  const behind = luminance(under);
  return (Math.max(seen, behind) + 0.05) / (Math.min(seen, behind) + 0.05);
}
