import { hosts } from './index.ts';

/** Origins of the listed sites (`https://huggingface.co`), each once. */
export const origins: string[] = [
  ...new Set(hosts.map((pattern) => new URL(pattern.replaceAll('*', '')).origin)),
];

/** Whether an address lies on a listed site, listing or not. */
export function onSite(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && origins.includes(new URL(url).origin);
}
