import { host } from './mark.ts';

/** Speaks a short sentence to those who listen to the page, through one polite live region. */
export function speaker(doc: Document, signal: AbortSignal): (sentence: string) => void {
  const { element, root } = host(doc);
  const region = doc.createElement('p');
  region.setAttribute('role', 'status');
  root.append(region);
  doc.body.append(element);
  signal.addEventListener('abort', () => element.remove());
  return (sentence) => {
    region.textContent = sentence;
  };
}
