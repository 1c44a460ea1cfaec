import { icons } from '../../../icons.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Signs of the bar: some of the family's icons, and some of its own in the same manner. */
const SIGNS = {
  save: icons.plus,
  dismiss: 'M4 12s3-6 8-6 8 6 8 6-3 6-8 6-8-6-8-6M5 19L19 5',
  tag: icons.tag,
  open: 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  select: icons.mark,
  undo: icons.undo,
  previous: icons.up,
  next: icons.down,
  filter: icons.search,
  keyboard: 'M3 6.5h18v11H3zM7 10.2v.01M10.3 10.2v.01M13.7 10.2v.01M17 10.2v.01M8.5 14h7',
  help: icons.help,
  close: icons.close,
} as const;

export type Sign = keyof typeof SIGNS;

/** A sign, as decoration: what it stands in carries the name. */
export function sign(doc: Document, name: Sign): SVGSVGElement {
  const svg = doc.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = doc.createElementNS(SVG, 'path');
  path.setAttribute('d', SIGNS[name]);
  svg.append(path);
  return svg;
}
