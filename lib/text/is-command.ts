import { mathAccent } from './accents.ts';
import { alphabetOf } from './alphabets.ts';
import { KEEPS_ARGUMENT, TEXT_SYMBOLS } from './commands.ts';
import { SYMBOLS } from './symbols.ts';

/** Whether TeX knows a command of this name, as far as we do. */
export function isCommand(name: string): boolean {
  return (
    KEEPS_ARGUMENT.has(name) ||
    SYMBOLS.has(name) ||
    Object.hasOwn(TEXT_SYMBOLS, name) ||
    alphabetOf(name) !== undefined ||
    mathAccent(name) !== undefined ||
    /^(?:[dt]?frac|sqrt|href|url)$/.test(name)
  );
}
