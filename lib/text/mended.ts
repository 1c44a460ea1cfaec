import { restoreTex } from './debris.ts';
import { decodeEntities } from './entities.ts';
import { isPlain } from './plain.ts';

/** Whether a site had damaged this text in a way that is mended: TeX stripped of its signs, entities left in. */
export function isMended(raw: string): boolean {
  if (isPlain(raw)) return false;
  const decoded = decodeEntities(raw);
  return decoded !== raw || restoreTex(raw) !== raw;
}
